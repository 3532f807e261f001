import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../support/run-cli';
import { useTemporaryFolder } from '../../support/temporary-folder';

const entry = (id: string, more = '') => `  - id: ${id}00000000000
    tag: claim
    quote:
      exact: "words"
${more}`;
const file = (...entries: string[]) => `version: 1\ntranscript: "a.txt"\n\nannotations:\n${entries.join('\n')}`;

describe('transcript merge', () => {
  const folder = useTemporaryFolder();
  const at = (name: string) => join(folder.path, name);
  const put = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
  };
  const text = (name: string) => readFileSync(at(name), 'utf8');

  it('merges three versions into the second, and leaves nothing else behind', async () => {
    put({ base: file(entry('a')), ours: file(entry('a'), entry('b')), theirs: file(entry('c')) });
    const { code, out, err } = await runCli(['merge', at('base'), at('ours'), at('theirs')]);
    assert.deepEqual([code, out, err], [0, 'Merged; nothing is left to decide.\n', '']);
    assert.equal(text('ours'), file(entry('b'), entry('c')));
    assert.deepEqual(readdirSync(folder.path).sort(), ['base', 'ours', 'theirs']);
  });

  it('of two versions keeps all that either has', async () => {
    put({ a: file(entry('a')), b: file(entry('b')) });
    assert.equal((await runCli(['merge', at('a'), at('b')])).code, 0);
    assert.equal(text('a'), file(entry('a'), entry('b')));
    assert.equal(text('b'), file(entry('b')));
  });

  it('exits with 1 where a person must decide, and names the entry by the name that git gives', async () => {
    put({
      base: file(entry('a')),
      ours: file(entry('a', '    verdict: "true"\n')),
      theirs: file(entry('a', '    verdict: "false"\n')),
    });
    const { code, out, err } = await runCli(['merge', at('base'), at('ours'), at('theirs'), '--name', 'x/y.yaml']);
    assert.deepEqual([code, out], [1, 'Merged; a person must decide: 1.\n']);
    assert.match(err, /^x\/y\.yaml:5:3: unsettled-conflict: .*“verdict”/);
    assert.match(text('ours'), /conflicts:\n {6}- field: verdict\n {8}ours: "true"\n {8}theirs: "false"\n/);
  });

  it('exits with 2 and writes nothing where a side can’t be merged', async () => {
    put({ base: file(), ours: file(entry('a')), theirs: file(entry('b')).replace('version: 1', 'version: 2') });
    const { code, out, err } = await runCli(['merge', at('base'), at('ours'), at('theirs')]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /theirs:1:10: newer-version: /);
    assert.equal(text('ours'), file(entry('a')));
  });

  it('exits with 2 on wrong use, and on files that aren’t there', async () => {
    put({ a: file(entry('a')) });
    for (const argv of [
      [],
      [at('a')],
      [at('a'), at('a')],
      [at('a'), '-'],
      [at('a'), at('none')],
      [at('none'), at('a')],
    ]) {
      assert.equal((await runCli(['merge', ...argv])).code, 2, argv.join(' '));
    }
    assert.equal(text('a'), file(entry('a')));
    assert.deepEqual(readdirSync(folder.path), ['a']);
  });
});
