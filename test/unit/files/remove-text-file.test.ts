import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeTextFile } from '../../../src/files/remove-text-file';
import { newWriterMark } from '../../../src/files/writer-mark';
import { useTemporaryFolder } from '../../support/temporary-folder';

describe('removing a text file', () => {
  const folder = useTemporaryFolder();
  const at = (name: string) => join(folder.path, name);

  it('removes it where it holds the text that was read, and leaves nothing behind', async () => {
    writeFileSync(at('a.yaml'), 'one\n');
    assert.equal(await removeTextFile(at('a.yaml'), 'one\n'), true);
    assert.deepEqual(readdirSync(folder.path), []);
  });

  it('leaves it where somebody wrote to it meanwhile', async () => {
    for (const now of ['one\ntwo\n', 'one', '']) {
      writeFileSync(at('a.yaml'), now);
      assert.equal(await removeTextFile(at('a.yaml'), 'one\n'), false);
      assert.equal(readFileSync(at('a.yaml'), 'utf8'), now);
    }
    assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
  });

  it('is content where it is gone already, but not where there is no such folder', async () => {
    assert.equal(await removeTextFile(at('a.yaml'), 'one\n'), true);
    assert.equal(await removeTextFile(at('none/a.yaml'), 'one\n'), false);
  });

  it('leaves it where somebody else is writing it', async () => {
    writeFileSync(at('a.yaml'), 'one\n');
    writeFileSync(at('.a.yaml.lock'), newWriterMark());
    assert.equal(await removeTextFile(at('a.yaml'), 'one\n', 50), false);
    assert.ok(existsSync(at('a.yaml')));
  });

  it('leaves it where it can’t be read as text', async () => {
    writeFileSync(at('a.yaml'), Buffer.from('caf\xe9', 'latin1'));
    assert.equal(await removeTextFile(at('a.yaml'), 'caf'), false);
    assert.ok(existsSync(at('a.yaml')));
  });
});
