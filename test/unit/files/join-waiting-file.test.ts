import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acquireLock } from '../../../src/files/file-lock';
import { joinWaitingFile } from '../../../src/files/join-waiting-file';
import { updateTextFile } from '../../../src/files/update-text-file';
import { addMarked, readMarked } from '../../support/marked-changes';
import { useTemporaryFolder } from '../../support/temporary-folder';
import { until } from '../../support/until';

const name = 'talk.txt.annotations.yaml';
const waitingName = 'talk.txt.waiting.annotations.yaml';
const id = (n: number) => `w${n.toString(36).padStart(11, '0')}`;

describe('annotations that wait for a sidecar’s repair', () => {
  const folder = useTemporaryFolder();
  const at = (file: string) => join(folder.path, file);
  const idsIn = (file: string) => readMarked(readFileSync(at(file), 'utf8'));

  it('are joined with their comments, and their file is removed', async () => {
    writeFileSync(at(name), addMarked(undefined, id(1)).replace('talk.txt', 'other.txt'));
    writeFileSync(at(waitingName), addMarked(undefined, id(2)).replace('tag: claim', 'tag: claim # as heard'));
    assert.equal(await joinWaitingFile(at(name)), true);
    assert.deepEqual(idsIn(name), [id(1), id(2)]);
    const text = readFileSync(at(name), 'utf8');
    assert.ok(text.includes('# as heard') && text.includes('other.txt') && !text.includes('conflicts'));
    assert.deepEqual(readdirSync(folder.path), [name]);
    assert.equal(await joinWaitingFile(at(name)), false);
  });

  it('go on waiting while the sidecar can’t be read, or their own file can’t', async () => {
    for (const [sidecar, waiting] of [
      ['annotations: [\n', addMarked(undefined, id(2))],
      [addMarked(undefined, id(1)), 'annotations: [\n'],
    ] as const) {
      writeFileSync(at(name), sidecar);
      writeFileSync(at(waitingName), waiting);
      assert.equal(await joinWaitingFile(at(name)), false);
      assert.deepEqual([readFileSync(at(name), 'utf8'), readFileSync(at(waitingName), 'utf8')], [sidecar, waiting]);
    }
  });

  it('that somebody adds while others are joined are not removed with their file', async () => {
    writeFileSync(at(name), addMarked(undefined, id(0)));
    writeFileSync(at(waitingName), addMarked(undefined, id(1)));
    const lock = await acquireLock(at(name), Date.now() + 5000);
    const joined = joinWaitingFile(at(name));
    // It has read what waits, and waits itself for the lock.
    const temporary = () => readdirSync(folder.path).filter((file) => file.endsWith('.tmp')).length;
    await until('it waits for the lock', () => temporary() === 2);
    await updateTextFile(at(waitingName), (text) => addMarked(text, id(2)));
    await lock.release();
    assert.equal(await joined, true);
    assert.deepEqual(idsIn(name), [id(0), id(1), id(2)]);
    assert.deepEqual(readdirSync(folder.path), [name]);
  });

  it('are neither lost nor doubled where several programs join them while others add', async () => {
    writeFileSync(at(name), addMarked(undefined, id(0)));
    const added = Array.from({ length: 40 }, (_, n) => id(n + 1));
    const writer = async (ids: readonly string[]) => {
      for (const one of ids) await updateTextFile(at(waitingName), (text) => addMarked(text, one));
    };
    const joiner = async () => {
      for (let n = 0; n < 10; n++) await joinWaitingFile(at(name));
    };
    await Promise.all([writer(added.slice(0, 20)), writer(added.slice(20)), joiner(), joiner()]);
    await joinWaitingFile(at(name));
    assert.deepEqual(idsIn(name)?.sort(), [id(0), ...added].sort());
    assert.deepEqual(readdirSync(folder.path), [name]);
  });
});
