import assert from 'node:assert/strict';
import { lutimesSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { link } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { acquireLock, LockTimeout } from '../../../src/files/file-lock';
import { deadMark } from '../../support/dead-mark';
import { fileObjects } from '../../support/file-objects';
import { useTemporaryFolder } from '../../support/temporary-folder';

const soon = () => Date.now() + 50_000;

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

  describe('where something else lies in its place', () => {
    const kinds = [
      'a link to nothing outside',
      'a link to itself',
      'a link to a device without an end',
      'a pipe',
      'a socket',
    ];
    beforeEach(function () {
      if (process.platform === 'win32') this.skip();
      mkdirSync(at('inner'));
    });
    const place = async (kind: string, name: string) => {
      rmSync(at(`inner/${name}`), { recursive: true, force: true });
      await fileObjects[kind]!.make(at(`inner/${name}`), at('outside'));
    };
    const minutesAgo = (minutes: number) => Date.now() / 1000 - 60 * minutes;

    it('is waited for no longer than was asked while that is new, and had once that is old, or dated ahead', async () => {
      for (const kind of kinds) {
        for (const name of ['.a.yaml.lock', '.a.yaml.lock.take']) {
          if (name.endsWith('.take')) writeFileSync(at('inner/.a.yaml.lock'), deadMark());
          await place(kind, name);
          await assert.rejects(acquireLock(at('inner/a.yaml'), Date.now() + 30), LockTimeout, `${kind} as ${name}`);
          for (const minutes of [2, -1_000_000]) {
            await place(kind, name);
            lutimesSync(at(`inner/${name}`), minutesAgo(minutes), minutesAgo(minutes));
            const lock = await acquireLock(at('inner/a.yaml'), soon());
            assert.ok(lock.held && (await lock.isOurs()), kind);
            await lock.removeLeftovers();
            await lock.release();
            assert.deepEqual(readdirSync(at('inner')), [], kind);
          }
        }
      }
    });

    it('is refused at once where that is a folder, which stays', async () => {
      for (const name of ['.a.yaml.lock', '.a.yaml.lock.take']) {
        if (name.endsWith('.take')) writeFileSync(at('inner/.a.yaml.lock'), deadMark());
        await place('a folder with a file', name);
        lutimesSync(at(`inner/${name}`), minutesAgo(100), minutesAgo(100));
        await assert.rejects(acquireLock(at('inner/a.yaml'), soon()), (error) => {
          return error instanceof LockTimeout && error.isFolder && error.message === name;
        });
        assert.deepEqual(readdirSync(at(`inner/${name}`)), ['mine']);
        rmSync(at(`inner/${name}`), { recursive: true });
      }
    });
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
