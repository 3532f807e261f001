import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe('the oldest VS Code that is promised', () => {
  it('is the one whose interface the code is checked against, and the oldest that it is tested in', () => {
    const { engines, devDependencies } = read('package.json');
    const oldest = /^\^1\.(\d+)\.0$/.exec(engines.vscode)?.[1];
    assert.equal(devDependencies['@types/vscode'], `1.${oldest}.0`);
    const { dependencies } = read('test/support/host/oldest/package.json');
    assert.match(dependencies['code-server'], new RegExp(`^4\\.${oldest}\\.`));
  });
});
