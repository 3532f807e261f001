import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffSequences } from '../../../src/core/anchors/diff-sequences';
import { diffWords } from '../../../src/core/anchors/diff-words';
import { assertProperty } from '../../support/assert-property';

const sequence = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });

/** The length of the longest common subsequence, by the book. */
function sharedLength(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    b.forEach((other, j) => {
      next.push(one === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    });
    row = next;
  }
  return row.at(-1)!;
}

describe('diffSequences, for any two sequences', () => {
  it('leaves alone what is the same on both sides, and as much of it as there can be', () => {
    assertProperty(
      fc.property(sequence, sequence, (old, fresh) => {
        let o = 0;
        let f = 0;
        let kept = 0;
        for (const hunk of [
          ...diffSequences(old, fresh),
          { oldStart: old.length, newStart: fresh.length, oldEnd: 0, newEnd: 0 },
        ]) {
          assert.deepEqual(old.slice(o, hunk.oldStart), fresh.slice(f, hunk.newStart));
          kept += hunk.oldStart - o;
          o = hunk.oldEnd;
          f = hunk.newEnd;
        }
        assert.equal(kept, sharedLength(old, fresh));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('diffWords, for any two texts', () => {
  it('gives back both: the new one to the letter, the old one up to white space', () => {
    const text = fc.string({ unit: fc.constantFrom('we ', 'paid', ' ', '\n', '4,200', '億', '三', '.', 'é', '😀') });
    assertProperty(
      fc.property(text, text, (old, fresh) => {
        const changes = diffWords(old, fresh);
        const join = (kinds: readonly string[]) =>
          changes.flatMap(({ kind, text }) => (kinds.includes(kind) ? text : '')).join('');
        assert.equal(join(['same', 'added']), fresh);
        assert.equal(join(['same', 'removed']).replace(/\s/g, ''), old.replace(/\s/g, ''));
      }),
      { numRuns: 2000 },
    );
  });
});
