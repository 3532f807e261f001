import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFolder } from '../../../src/files/node-folder';
import { useTemporaryFolder } from '../../support/temporary-folder';
import { until } from '../../support/until';

describe('the files of a local disk', () => {
  const folder = useTemporaryFolder();
  const at = (name: string) => join(folder.path, name);

  it('are listed with what each is, and with whether a link leads there', async function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(at('sub'));
    writeFileSync(at('a.txt'), 'a');
    symlinkSync('a.txt', at('to file'));
    symlinkSync('sub', at('to folder'));
    symlinkSync('nowhere', at('to nothing'));
    const items = await nodeFolder.list(folder.path);
    assert.deepEqual(
      items?.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      [
        { name: 'a.txt', kind: 'file' },
        { name: 'sub', kind: 'folder' },
        { name: 'to file', kind: 'file', isLink: true },
        { name: 'to folder', kind: 'folder', isLink: true },
        { name: 'to nothing', kind: 'file', isLink: true },
      ],
    );
    assert.equal(await nodeFolder.list(at('gone')), undefined);
    assert.equal(await nodeFolder.list(at('a.txt')), undefined);
  });

  it('tell how large they are and when they changed, and nothing if they are not there', async () => {
    writeFileSync(at('a.txt'), 'abc');
    const told = await nodeFolder.stat(at('a.txt'));
    assert.equal(told?.size, 3);
    assert.ok(Math.abs(told.changed - Date.now()) < 60_000);
    assert.equal(await nodeFolder.stat(at('gone')), undefined);
  });

  it('get another name, but never one that is taken, be it by a link that leads nowhere', async function () {
    if (process.platform === 'win32') this.skip();
    writeFileSync(at('a.txt'), 'a');
    writeFileSync(at('b.txt'), 'b');
    symlinkSync('nowhere', at('link'));
    for (const taken of ['b.txt', 'link']) {
      assert.equal((await nodeFolder.rename(at('a.txt'), at(taken)))?.code, 'not-a-file');
      assert.equal(readFileSync(at('b.txt'), 'utf8'), 'b');
    }
    assert.equal(await nodeFolder.rename(at('a.txt'), at('c.txt')), undefined);
    assert.deepEqual([existsSync(at('a.txt')), readFileSync(at('c.txt'), 'utf8')], [false, 'a']);
    assert.equal((await nodeFolder.rename(at('gone'), at('d.txt')))?.code, 'not-found');
  });

  it('are removed only with the text that is known', async () => {
    writeFileSync(at('a.txt'), 'a');
    assert.equal(await nodeFolder.remove(at('a.txt'), 'other'), false);
    assert.equal(await nodeFolder.remove(at('a.txt'), 'a'), true);
    assert.equal(existsSync(at('a.txt')), false);
  });

  it('are watched, and no folder that is not there', async () => {
    const seen: string[] = [];
    const watcher = nodeFolder.watch(folder.path, (file) => seen.push(file));
    await until('the change is told', () => {
      writeFileSync(at('a.txt'), String(seen.length));
      return seen.includes(at('a.txt'));
    });
    watcher.dispose();
    nodeFolder.watch(at('gone'), () => assert.fail('nothing changes there')).dispose();
  });
});
