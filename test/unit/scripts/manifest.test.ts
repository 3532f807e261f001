import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

describe('the manifest', () => {
  it('says of commands, keys, palette and menus what the table of commands says', function () {
    this.timeout(60_000);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/manifest.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});
