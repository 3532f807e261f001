import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../support/run-cli';
import { useTemporaryFolder } from '../../support/temporary-folder';

const head = 'version: 1\ntranscript: "a.txt"\n\nannotations:\n';
const entry = (id: string) => `  - id: ${id}00000000000\n    tag: claim\n    quote:\n      exact: "words"\n`;
const both = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> other\n`;

describe('transcript resolve', () => {
  const folder = useTemporaryFolder();
  const resolve = async (text: string) => {
    const file = join(folder.path, 'a.txt.annotations.yaml');
    writeFileSync(file, text);
    const result = await runCli(['resolve', file]);
    assert.equal(readdirSync(folder.path).length, 1);
    return { ...result, text: readFileSync(file, 'utf8') };
  };

  it('settles the conflicts in a file', async () => {
    const { code, out, err, text } = await resolve(head + both(entry('a'), entry('b')));
    assert.deepEqual([code, out, err], [0, 'Merged; nothing is left to decide.\n', '']);
    assert.equal(text, `${head}${entry('a')}\n${entry('b')}`);
  });

  it('exits with 1 where a person must decide', async () => {
    const { code, out, err, text } = await resolve(
      head + entry('a') + both('    verdict: "a"\n', '    verdict: "b"\n'),
    );
    assert.deepEqual([code, out], [1, 'Merged; a person must decide: 1.\n']);
    assert.match(err, /annotations\.yaml:5:3: unsettled-conflict: /);
    assert.match(text, /ours: "a"\n {8}theirs: "b"/);
  });

  it('exits with 2 and changes nothing where markers are missing', async () => {
    const broken = head + both(entry('a'), entry('b')).replace('=======\n', '');
    const { code, out, err, text } = await resolve(broken);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /annotations\.yaml:5:1: half-markers: .*\n {2}<<<<<<< HEAD\n {2}\^{7}\n/);
    assert.equal(text, broken);
  });

  it('leaves a file without markers alone', async () => {
    assert.deepEqual(
      [(await resolve(head + entry('a'))).code, (await resolve(head + entry('a'))).text],
      [0, head + entry('a')],
    );
  });

  it('exits with 2 on wrong use, and on a file that isn’t there', async () => {
    for (const argv of [[], ['a', 'b'], ['-'], [join(folder.path, 'none')]]) {
      assert.equal((await runCli(['resolve', ...argv])).code, 2, argv.join(' '));
    }
  });
});
