import assert from 'node:assert/strict';
import { resolveConflictMarkers } from '../../../src/core/sidecar/merge/resolve-conflict-markers';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const head = 'version: 1\ntranscript: "talk.txt"\n\nannotations:\n';
const entry = (id: string, start: number, more = '') => `  - id: ${id}00000000000
    tag: claim
    quote:
      exact: "words at ${start}"
    position: {start: ${start}, end: ${start + 5}}
${more}`;
const [a, b, c] = [entry('a', 10), entry('b', 20), entry('c', 30)];

const settled = (text: string) => {
  const { text: after, conflicts, problems } = resolveConflictMarkers(text);
  assert.deepEqual([conflicts, problems], [[], []]);
  return after;
};

describe('settling conflict markers', () => {
  it('keeps the entries that both sides added', () => {
    const text = `${head}${a}\n<<<<<<< HEAD\n${c}=======\n${b}>>>>>>> feature\n`;
    assert.equal(settled(text), `${head}${a}\n${b}\n${c}`);
    assert.equal(resolveConflictMarkers(text).marked, 1);
  });

  it('reads entries that git took apart', () => {
    const [first, ...rest] = b.split('\n');
    const second = c.split('\n')[0];
    const text = `${head}${a}
<<<<<<< HEAD
${first}
=======
${second}
>>>>>>> feature
    tag: claim
    quote:
<<<<<<< HEAD
${rest.slice(2).join('\n')}=======
${c.split('\n').slice(3).join('\n')}>>>>>>> feature
`;
    assert.equal(settled(text), `${head}${a}\n${b}\n${c}`);
  });

  it('takes the base into account where git wrote it', () => {
    const text = `${head}<<<<<<< HEAD
${entry('a', 10, '    verdict: "true"\n')}||||||| 3f2e1d0
${entry('a', 10, '    verdict: half-true\n')}
${b}=======
${entry('a', 10, '    verdict: half-true\n    assignee: "desk-b"\n')}
${b}>>>>>>> feature
`;
    assert.equal(settled(text), `${head}${entry('a', 10, '    verdict: "true"\n    assignee: "desk-b"\n')}`);
    const united = resolveConflictMarkers(text.replace(/\|{7}[^=]*(?==)/, ''));
    assert.deepEqual(
      united.conflicts.map(({ id, field }) => [id, field]),
      [['a00000000000', 'verdict']],
    );
    assert.ok(united.text?.includes(b));
  });

  it('doesn’t take lines that both sides added, and zdiff3 moved out, for the base', () => {
    // They deleted nothing: “status” came with both, for another entry each.
    const text = `${head}${entry('a', 10)}<<<<<<< HEAD

${entry('b', 20)}||||||| 3f2e1d0
=======
>>>>>>> feature
    status: checked
`;
    const { text: after } = resolveConflictMarkers(text);
    assert.deepEqual(
      readSidecar(after!).entries.map((one) => one.annotation?.status),
      ['checked', 'checked'],
    );
  });

  it('writes what can’t be settled on the entry', () => {
    const text = `${head}${a}<<<<<<< HEAD\n    verdict: "true"\n=======\n    verdict: "false"\n>>>>>>> feature\n`;
    const { text: after, conflicts } = resolveConflictMarkers(text);
    assert.deepEqual(conflicts, [{ id: 'a00000000000', field: 'verdict', ours: 'true', theirs: 'false' }]);
    const more = resolveConflictMarkers(`${text}<<<<<<< HEAD\n\n${b}=======\n\n${c}>>>>>>> feature\n`);
    assert.deepEqual([more.markedSettled, more.marked, more.conflicts], [1, 2, conflicts]);
    assert.deepEqual(readSidecar(after!).entries[0]?.annotation?.conflicts?.[0]?.theirs, 'false');
  });

  it('keeps byte order mark and line ends, and changes nothing where there are no markers', () => {
    const text = `\uFEFF${`${head}${a}\n<<<<<<< HEAD\n${c}=======\n${b}>>>>>>> feature\n`.replaceAll('\n', '\r\n')}`;
    assert.equal(settled(text), `\uFEFF${`${head}${a}\n${b}\n${c}`.replaceAll('\n', '\r\n')}`);
    const plain = `${head}${a}`;
    assert.equal(settled(plain), plain);
    assert.equal(settled(''), '');
  });

  it('changes nothing where markers have no counterpart, and says which', () => {
    const whole = `${head}${a}\n<<<<<<< HEAD\n${c}=======\n${b}>>>>>>> feature\n`;
    for (const [text, marker] of [
      [whole.replace('>>>>>>> feature\n', ''), '<<<<<<< HEAD'],
      [whole.replace('=======\n', ''), '<<<<<<< HEAD'],
      [whole.replace('<<<<<<< HEAD\n', ''), '======='],
      [whole.replace('=======', '<<<<<<< HEAD\n=======\n>>>>>>> x\n======='), '<<<<<<< HEAD'],
      [`${whole}=======\n`, '=======\n'],
      [whole.replace(c, `<<<<<<<<< inner\n${c}=========\n>>>>>>>>> inner\n`), '<<<<<<<<< inner'],
    ] as const) {
      const { text: after, problems } = resolveConflictMarkers(text);
      assert.equal(after, undefined);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['half-markers'],
      );
      assert.ok(text.slice(problems[0]!.span.start).startsWith(marker));
    }
  });

  it('lets be what an earlier merge left in the base', () => {
    const inner = `<<<<<<<<< one\n    status: checked\n=========\n    status: published\n>>>>>>>>> two\n`;
    const text = `${head}${a}<<<<<<< HEAD\n    verdict: "true"\n||||||| merged\n${inner}=======\n    assignee: "b"\n>>>>>>> feature\n`;
    assert.equal(settled(text), `${head}${a}    verdict: "true"\n    assignee: "b"\n`);
  });

  it('changes nothing where a side can’t be read, and says where', () => {
    const text = `<<<<<<< HEAD\nversion: 1\n=======\nversion: 2\n>>>>>>> feature\n${head.replace('version: 1\n', '')}${a}`;
    const { text: after, problems } = resolveConflictMarkers(text);
    assert.equal(after, undefined);
    assert.deepEqual(
      problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
      [['newer-version', '2']],
    );
  });
});
