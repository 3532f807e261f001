import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { link } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { acquireLock, LockTimeout } from '../../../src/files/file-lock';
import { deadMark } from '../../support/dead-mark';
import { useTemporaryFolder } from '../../support/temporary-folder';

const soon = () => Date.now() + 5000;

describe('the lock of a file', () => {
  const folder = useTemporaryFolder();
  const at = (name: string) => join(folder.path, name);

  it('is had by one at a time, also when all of them find it left by a killed owner', async () => {
    let inside = 0;
    let most = 0;
    const enter = async () => {
      const lock = await acquireLock(at('a.yaml'), soon());
      most = Math.max(most, ++inside);
      await turn();
      assert.ok(await lock.isOurs());
      inside--;
      await lock.release();
    };
    for (let round = 0; round < 20; round++) {
      writeFileSync(at('.a.yaml.lock'), deadMark());
      if (round % 2) writeFileSync(at('.a.yaml.lock.take'), deadMark());
      await Promise.all(Array.from({ length: 8 }, enter));
    }
    assert.equal(most, 1);
    assert.deepEqual(readdirSync(folder.path), []);
  });

  it('is not taken from its new owner by one who found the old, killed one', async () => {
    writeFileSync(at('.a.yaml.lock'), deadMark());
    let newOwner: string | undefined;
    const slow = acquireLock(at('a.yaml'), Date.now() + 300, {
      link: async (mark, lock) => {
        // Between its look at the killed owner's lock and its removal, another one comes and takes over.
        if (lock.endsWith('.take') && newOwner === undefined) {
          await acquireLock(at('a.yaml'), soon());
          newOwner = readFileSync(at('.a.yaml.lock'), 'utf8');
        }
        await link(mark, lock);
      },
    });
    await assert.rejects(slow, LockTimeout);
    assert.notEqual(newOwner, undefined);
    assert.equal(readFileSync(at('.a.yaml.lock'), 'utf8'), newOwner);
  });

  it('is known to be lost when somebody else has it', async () => {
    const lock = await acquireLock(at('a.yaml'), soon());
    assert.ok(await lock.isOurs());
    writeFileSync(at('.a.yaml.lock'), deadMark());
    assert.ok(!(await lock.isOurs()));
    await lock.release();
    assert.deepEqual(readdirSync(folder.path), ['.a.yaml.lock']);
  });
});
