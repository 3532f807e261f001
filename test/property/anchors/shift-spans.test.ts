import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shiftSpans } from '../../../src/core/anchors/shift-spans';
import type { TextChange } from '../../../src/core/text/text-change';
import { assertProperty } from '../../support/assert-property';

/** A text whose characters know whether they belong to the span. */
type Marked = readonly { readonly char: string; readonly inside: boolean }[];

/** The rules said of single characters, one change after the other from the end of the text. */
function applyToCharacters(text: Marked, change: TextChange): Marked {
  const removed = text.slice(change.start, change.end);
  const typedInside = removed.length === 0 && text[change.start - 1]?.inside && text[change.start]?.inside;
  const replacedWithin = removed.length > 0 && removed.every(({ inside }) => inside);
  const inside = Boolean(typedInside || replacedWithin);
  return [
    ...text.slice(0, change.start),
    ...[...change.text].map((char) => ({ char, inside })),
    ...text.slice(change.end),
  ];
}

const length = 24;

/** Changes of one edit: they don't overlap, and no two stand at the same place. */
const edit = fc.uniqueArray(fc.nat(length), { maxLength: 8 }).chain((cuts) => {
  const sorted = cuts.toSorted((a, b) => a - b);
  const ranges = sorted.flatMap((cut, i) => (i % 2 === 0 ? [{ start: cut, end: sorted[i + 1] ?? cut }] : []));
  return fc.tuple(
    ...ranges.map((range) =>
      fc.record({
        start: fc.constant(range.start),
        end: fc.constantFrom(range.start, range.end),
        text: fc.string({ unit: fc.constantFrom('x', 'y', ' '), maxLength: 4 }),
      }),
    ),
  );
});

const span = fc
  .tuple(fc.nat(length), fc.nat(length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  .filter(({ start, end }) => start < end);

describe('shiftSpans, for any edit', () => {
  it('has every span where its characters went', () => {
    assertProperty(
      fc.property(span, edit, (one, changes) => {
        let text: Marked = Array.from({ length }, (_, i) => ({
          char: String(i),
          inside: one.start <= i && i < one.end,
        }));
        for (const change of changes.toSorted((a, b) => b.start - a.start)) text = applyToCharacters(text, change);
        const [moved] = shiftSpans([one], changes);
        const start = text.findIndex(({ inside }) => inside);
        if (start < 0) assert.equal(moved!.start, moved!.end);
        else assert.deepEqual(moved, { start, end: text.findLastIndex(({ inside }) => inside) + 1 });
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the same for many spans as for each alone, and stays within the text', () => {
    assertProperty(
      fc.property(fc.array(span), edit, (spans, changes) => {
        const grown = changes.reduce((sum, change) => sum + change.text.length - (change.end - change.start), length);
        const moved = shiftSpans(spans, changes);
        assert.deepEqual(
          moved,
          spans.flatMap((one) => shiftSpans([one], changes)),
        );
        for (const one of moved) assert.ok(one.start >= 0 && one.start <= one.end && one.end <= grown);
      }),
    );
  });

  it('never cuts into words that stand on both sides of a whole replacement', () => {
    const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five'), { minLength: 1, maxLength: 12 });
    assertProperty(
      fc.property(
        words,
        fc.nat(11),
        fc.array(fc.constantFrom(' ', '\n', '  '), { minLength: 12, maxLength: 12 }),
        (list, pick, gaps) => {
          const at = pick % list.length;
          const before = `intro ${list.join(' ')}`;
          const text = `intro${list.map((word, i) => `${gaps[i]}${word}`).join('')}`;
          const start = ['intro', ...list.slice(0, at), ''].join(' ').length;
          const [moved] = shiftSpans(
            [{ start, end: start + list[at]!.length }],
            [{ start: 0, end: before.length, text }],
            before,
          );
          assert.equal(text.slice(moved!.start, moved!.end), list[at]);
        },
      ),
    );
  });
});
