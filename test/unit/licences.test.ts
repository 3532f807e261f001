import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

describe('the licences', () => {
  it('are there of every package that ships, as it has them, and of no other', function () {
    this.timeout(60_000);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/licences.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  it('are in the package', () => {
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!LICENSES\/\*\*$/m);
  });
});
