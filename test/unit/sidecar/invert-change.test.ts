import assert from 'node:assert/strict';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { invertChange } from '../../../src/core/sidecar/invert-change';

const entry = (id: string, start: number, more = '') =>
  `  - id: ${id}\n    tag: claim\n    quote: {exact: "words"}\n    position: {start: ${start}, end: ${start + 5}}\n${more}`;
const file = (...entries: readonly string[]) =>
  `version: 1\ntranscript: "talk.txt"\n\nannotations:\n${entries.join('\n')}`;

describe('what takes the removal of an entry back', () => {
  const removed = entry('b', 30, '    # heard twice\n    own: x\n');

  for (const [what, below, before] of [
    ['puts it before the one below if the words of both begin at one place', entry('c', 30), 'c'],
    ['puts it where its words stand if those of the one below begin elsewhere', entry('c', 40), undefined],
    ['puts it where its words stand if it is the last', undefined, undefined],
  ] as const) {
    it(`${what}, with its comments and keys`, () => {
      const text = file(entry('a', 30), removed, ...(below ? [below] : []));
      const change = { kind: 'remove', id: 'b' } as const;
      const inverse = invertChange(text, change);
      assert.equal(inverse.length, 1);
      assert.deepEqual(inverse[0]!.kind === 'add' && inverse[0]!.before, before);
      const without = applyChange(text, change, 'talk.txt').text;
      assert.equal(applyChange(without, inverse[0]!, 'talk.txt').text, text);
    });
  }
});
