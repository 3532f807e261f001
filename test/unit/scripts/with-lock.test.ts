import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

describe('the lock around an installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'transcript-lock-'));
  const file = join(folder, 'new', 'one.lock');
  let withLock: <Result>(file: string, work: () => Promise<Result>) => Promise<Result>;

  before(async () => {
    ({ withLock } = await import(pathToFileURL(join(process.cwd(), 'scripts/support/with-lock.mjs')).href));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('lets one at a time in', async () => {
    const events: string[] = [];
    const work = (name: string) => () => {
      events.push(`${name} in`);
      return new Promise<void>((done) => setTimeout(done, 30)).then(() => {
        events.push(`${name} out`);
      });
    };
    await Promise.all([withLock(file, work('a')), withLock(file, work('b'))]);
    assert.deepEqual(events, ['a in', 'a out', 'b in', 'b out']);
  });

  it('is free again when the work fails', async () => {
    await assert.rejects(
      withLock(file, () => Promise.reject(new Error('no network'))),
      /no network/,
    );
    assert.equal(existsSync(file), false);
    assert.equal(await withLock(file, async () => 'done'), 'done');
  });

  it('is taken over from a process that was killed', async () => {
    writeFileSync(file, '1');
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file, longAgo, longAgo);
    assert.equal(await withLock(file, async () => 'done'), 'done');
  });
});
