import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LiveText } from '../../../src/core/text/live-text';
import type { TextChange } from '../../../src/core/text/text-change';
import { assertProperty } from '../../support/assert-property';

/** Long enough for several pieces, and such that no two stretches are alike. */
const long = Array.from({ length: 8000 }, (_, i) => `${i} `).join('');

/** Shares of the text, two for each change, in order; and what each change puts in. */
const edit = fc
  .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('', 'x', 'new words ', 'LONG')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list) => list.toSorted(([a], [b]) => a - b));

function changesOf(text: string, points: readonly (readonly [number, string])[], isShort: boolean): TextChange[] {
  return points.flatMap(([share, added], i) => {
    if (i % 2 === 1) return [];
    const start = Math.floor(share * text.length);
    const end = Math.floor((points[i + 1]?.[0] ?? share) * text.length);
    return [{ start, end: isShort ? Math.min(end, start + 5) : end, text: added === 'LONG' ? long : added }];
  });
}

function apply(text: string, changes: readonly TextChange[]): string {
  return changes.reduceRight((now, { start, end, text }) => now.slice(0, start) + text + now.slice(end), text);
}

describe('LiveText, for any edits', () => {
  it('is what a string would be, and has the fingerprint of a text made at once', () => {
    assertProperty(
      fc.property(fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 6 }), (edits) => {
        let text = long;
        const live = new LiveText(text);
        for (const [points, isShort] of edits) {
          const changes = changesOf(text, points, isShort);
          text = apply(text, changes);
          live.change(changes);
          assert.ok(live.equals(text));
          assert.equal(live.length, text.length);
          assert.equal(live.fingerprint, new LiveText(text).fingerprint);
          const middle = text.length >> 1;
          assert.equal(live.slice(middle - 9000, middle + 9000), text.slice(Math.max(0, middle - 9000), middle + 9000));
        }
        assert.equal(live.toString(), text);
      }),
      { numRuns: 60 },
    );
  });

  it('tells another text from itself', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', '\0'), maxLength: 8 });
    assertProperty(
      fc.property(short, short, (a, b) => {
        const live = new LiveText(a);
        assert.equal(live.equals(b), a === b);
        assert.equal(live.fingerprint === new LiveText(b).fingerprint, a === b);
      }),
      { numRuns: 2000 },
    );
  });
});
