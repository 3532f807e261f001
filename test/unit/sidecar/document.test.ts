import assert from 'node:assert/strict';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const head = 'version: 1\ntranscript: "talk.txt"\n';
const entry = '  - id: a1\n    tag: claim\n    quote:\n      exact: "We built it"\n';
const told = (text: string) => {
  const { problems, writable, entries } = readSidecar(text);
  return {
    codes: problems.map(({ code }) => code),
    lines: problems.map(({ span }) => text.slice(0, span.start).split('\n').length),
    writable,
    ids: entries.map(({ annotation }) => annotation?.id),
  };
};

describe('what stands around the list of entries', () => {
  it('is the keys of the file, whether above or below it', () => {
    for (const text of [
      `${head}annotations:\n${entry}`,
      `annotations:\n${entry}${head}`,
      `version: 1\nannotations:\n${entry}transcript: "talk.txt"\n`,
    ]) {
      assert.deepEqual(told(text), { codes: [], lines: [], writable: true, ids: ['a1'] });
      assert.deepEqual([readSidecar(text).version, readSidecar(text).transcript], [1, 'talk.txt']);
    }
  });

  it('is no content at the mark of a document’s end, and what is missing is told all the same', () => {
    for (const end of ['...\n', '... # end\n', '...']) {
      assert.deepEqual(told(`${head}annotations:\n${entry}${end}`), {
        codes: [],
        lines: [],
        writable: true,
        ids: ['a1'],
      });
      assert.deepEqual(told(`version: 1\nannotations:\n${entry}${end}`).codes, ['missing-key']);
      assert.deepEqual(told(`annotations:\n${entry}${end}`).codes, ['missing-key', 'missing-key']);
    }
  });

  it('is refused where another document stands there, the first of them for the reason', () => {
    const change = { kind: 'remove', id: 'a1' } as const;
    for (const [text, line] of [
      [`${head}annotations:\n${entry}---\nmore: 1\n`, 8],
      [`${head}annotations:\n${entry}...\nmore: 1\n`, 8],
      [`first: 1\n---\n${head}annotations:\n${entry}`, 2],
      [`first: 1\n---\n${head}annotations:\n${entry}---\nmore: 1\n`, 2],
    ] as const) {
      const { codes, lines, writable } = told(text);
      assert.equal(writable, false, text);
      assert.deepEqual([codes[0], lines[0]], ['several-documents', line], text);
      const { problem } = applyChange(text, change, 'talk.txt');
      assert.deepEqual(
        [problem?.code, text.slice(0, problem?.span.start).split('\n').length],
        ['several-documents', line],
      );
    }
  });

  it('is refused where a key stands twice, the list first', () => {
    const { codes, writable } = told(`${head}annotations: []\nannotations:\n${entry}`);
    assert.deepEqual([codes.includes('duplicate-key'), writable], [true, false]);
    const again = told(`${head}annotations:\n${entry}transcript: "other.txt"\n`);
    assert.deepEqual([again.codes, again.lines, again.writable], [['duplicate-key'], [8], false]);
  });
});
