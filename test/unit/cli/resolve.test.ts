import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

describe('transcript resolve, in a folder that is synchronised', () => {
  const folder = useTemporaryFolder();
  const at = (name: string) => join(folder.path, name);
  const sidecar = 'a.txt.annotations.yaml';
  const copies = [
    "a.txt.annotations (Mei's conflicted copy 2026-03-04).yaml",
    'a.txt.annotations-DESKTOP-AB12CD3.yaml',
  ];
  const put = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
  };
  const text = () => readFileSync(at(sidecar), 'utf8');
  const all = `${head}${[entry('a'), entry('b'), entry('c')].join('\n')}`;

  beforeEach(() =>
    put({
      [sidecar]: `${head}${entry('a')}`,
      [copies[0]!]: `${head}${entry('a')}\n${entry('b')}`,
      [copies[1]!]: `${head}${entry('c')}`,
    }),
  );

  it('takes over what conflicted copies hold, and says that they can go', async () => {
    const { code, out, err } = await runCli(['resolve', at(sidecar)]);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      out,
      `Merged; nothing is left to decide.\n${copies.map((name) => `${at(name)} is taken over and can be deleted.\n`).join('')}`,
    );
    assert.equal(text(), all);
    assert.deepEqual(readdirSync(folder.path).sort(), [...copies, sidecar].sort());
    await runCli(['resolve', at(sidecar)]);
    assert.equal(text(), all);
  });

  it('removes them when asked to, and may be given a copy itself', async () => {
    const { code, out } = await runCli(['resolve', at(copies[1]!), '--remove-copies']);
    assert.equal(code, 0);
    assert.match(out, /DESKTOP-AB12CD3\.yaml is taken over and removed\./);
    assert.equal(text(), all);
    assert.deepEqual(readdirSync(folder.path), [sidecar]);
  });

  it('asks a person where copies contradict each other, and lets the copy go all the same', async () => {
    const verdict = (word: string) => `${head}${entry('a')}    verdict: ${word}\n`;
    put({ [sidecar]: verdict('half-true'), [copies[0]!]: verdict('misleading') });
    const { code, out, err } = await runCli(['resolve', at(sidecar), '--remove-copies']);
    assert.equal(code, 1);
    assert.match(out, /a person must decide: 1/);
    assert.match(err, /unsettled-conflict: Both sides changed “verdict”/);
    assert.ok(text().includes('misleading'));
    assert.deepEqual(readdirSync(folder.path), [sidecar]);
  });

  it('leaves a copy that can’t be read where it is, and takes over the others', async () => {
    put({ [copies[0]!]: 'version: 1\nannotations: [\n' });
    const { code, err } = await runCli(['resolve', at(sidecar), '--remove-copies']);
    assert.equal(code, 2);
    assert.ok(err.startsWith(`${at(copies[0]!)}:`), err);
    assert.equal(text(), `${head}${entry('a')}\n${entry('c')}`);
    assert.deepEqual(readdirSync(folder.path).sort(), [copies[0], sidecar].sort());
  });

  it('makes the file anew where only a copy is left of it', async () => {
    rmSync(at(sidecar));
    assert.equal((await runCli(['resolve', at(sidecar)])).code, 0);
    assert.equal(text(), `${head}${entry('a')}\n${entry('b')}\n${entry('c')}`);
  });

  it('is pointed to by inspect and validate', async () => {
    put({ 'a.txt': 'ANN: words\n' });
    for (const command of ['inspect', 'validate']) {
      const { out } = await runCli([command, at('a.txt')]);
      for (const name of copies) assert.ok(out.includes(`${at(name)}:1:1: warning: conflicted-copy: `), out);
      assert.ok(out.includes(`“transcript resolve ${at(sidecar)}” merges it.`));
    }
  });
});
