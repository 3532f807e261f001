import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeTargets } from '../../../src/core/anchors/place-targets';
import { quoteSpan } from '../../../src/core/anchors/quote-span';
import { sameWords } from '../../../src/core/anchors/same-words';
import type { Span } from '../../../src/core/text/span';
import { assertProperty } from '../../support/assert-property';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\r', '😀', '億'), maxLength: 300 }),
  fc.string({ maxLength: 60 }).map((part) => part.repeat(4)),
);

/** A text and a span of it that cuts no character in two. */
const textAndSpan = fc
  .tuple(anyText, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([text, a, b]) => {
    const at = (share: number) => wholeOffset(text, Math.round(share * text.length));
    return { text, span: { start: Math.min(at(a), at(b)), end: Math.max(at(a), at(b)) } };
  });

function wholeOffset(text: string, offset: number): number {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset;
}

/** Sentences of which no two are alike, so that there is one right place for each. */
const sentences = fc
  .uniqueArray(
    fc.array(fc.constantFrom('we', 'paid', 'not', '4,200', '900', 'crowns', '我們', '三百', '家'), {
      minLength: 6,
      maxLength: 14,
    }),
    {
      minLength: 3,
      maxLength: 10,
      selector: (list) => list.join(' '),
    },
  )
  .map((lists) => lists.map((list, i) => `S${i} ${list.join(' ')} end${i}.`));

describe('placeTargets, for any text', () => {
  it('has every span of an unchanged text exactly where it was', () => {
    assertProperty(
      fc.property(textAndSpan, ({ text, span }) => {
        const [placed] = placeTargets(text, [quoteSpan(text, span)]);
        assert.deepEqual(placed, { placement: 'exact', span, score: 1 });
      }),
      { numRuns: 2000 },
    );
  });

  it('has all spans of an unchanged text where they were when they are placed together', () => {
    assertProperty(
      fc.property(anyText, fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { maxLength: 20 }), (text, pairs) => {
        const spans = pairs.map(([a, b]): Span => {
          const ends = [a, b].map((offset) => wholeOffset(text, Math.min(offset, text.length)));
          return { start: Math.min(...ends), end: Math.max(...ends) };
        });
        const placed = placeTargets(
          text,
          spans.map((span) => quoteSpan(text, span)),
        );
        assert.deepEqual(
          placed.map(({ span }) => span),
          spans,
        );
        for (const { placement } of placed) assert.equal(placement, 'exact');
      }),
    );
  });

  it('has a sentence exact after any edit outside it and its context', () => {
    assertProperty(
      fc.property(sentences, fc.nat(9), fc.nat(9), fc.string({ maxLength: 40 }), (list, pick, other, added) => {
        const at = pick % list.length;
        const place = other % list.length;
        const old = list.join('\n');
        const edited = list.map((sentence, i) => (i === place && Math.abs(i - at) > 1 ? added : sentence));
        const text = edited.join('\n');
        const start = old.indexOf(list[at]!);
        const [placed] = placeTargets(text, [quoteSpan(old, { start, end: start + list[at]!.length })]);
        assert.equal(placed?.placement, 'exact');
        assert.equal(text.slice(placed.span?.start, placed.span?.end), list[at]);
      }),
    );
  });

  it('leaves words that are printed twice in their printing, however that one is edited', () => {
    // No two lines are so alike that one, edited, might be taken for another.
    const words = 'we opened places at schools for the summer which nobody had asked us about in all districts'.split(
      ' ',
    );
    const talk = Array.from({ length: 40 }, (_, i) => {
      const said = Array.from({ length: 16 }, (_, k) => {
        const drawn = ((i * 16 + k + 1) * 7919) % 10_007;
        return drawn % 4 === 0 ? String(drawn) : words[drawn % words.length];
      });
      return `SPEAKER ${i % 7}: ${said.join(' ')}.`;
    });
    const old = `${talk.join('\n')}\n\nPrinted again:\n${talk.join('\n')}\n`;
    const printing = talk.join('\n').length;
    const edits = fc.uniqueArray(
      fc.record({ at: fc.nat(printing), length: fc.nat(12), text: fc.constantFrom('', 'x', 'as I said ', '十二') }),
      { maxLength: 40, selector: ({ at }) => at >> 4 },
    );
    assertProperty(
      fc.property(edits, fc.boolean(), fc.integer({ min: 1, max: 5 }), (list, isSecond, step) => {
        const from = isSecond ? old.length - printing - 1 : 0;
        const was = Array.from(old, (_, i) => i);
        const text = Array.from(old);
        for (const { at, length, text: added } of list.toSorted((a, b) => b.at - a.at)) {
          const count = Math.min(length, printing - at);
          text.splice(from + at, count, ...added);
          was.splice(from + at, count, ...Array.from(added, () => -1));
        }
        const spans = talk.flatMap((line, i) => {
          const start = from + talk.slice(0, i).join('\n').length + (i > 0 ? 1 : 0);
          return i % step === 0 ? { start, end: start + line.length } : [];
        });
        const placed = placeTargets(
          text.join(''),
          spans.map((span) => quoteSpan(old, span)),
        );
        placed.forEach(({ span, reason }, i) => {
          assert.ok(span, reason);
          const now = was.slice(span.start, span.end).filter((at) => spans[i]!.start <= at && at < spans[i]!.end);
          assert.ok(2 * now.length > span.end - span.start, `${text.slice(span.start, span.end).join('')}`);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('never lands on other words without saying changed or ambiguous', () => {
    const collapse = (words: string) => words.replace(/\s+/g, ' ');
    assertProperty(
      fc.property(textAndSpan, anyText, fc.nat(200), fc.nat(40), ({ text, span }, added, at, removed) => {
        const after = text.slice(0, at) + added + text.slice(at + removed);
        const target = quoteSpan(text, span);
        const [placed] = placeTargets(after, [target]);
        if (placed?.placement === 'lost') assert.equal(placed.span, undefined);
        else {
          const words = quoteSpan(after, placed!.span!).quote.exact;
          if (placed!.placement === 'exact' || placed!.placement === 'moved') {
            assert.ok(sameWords(words, target.quote.exact));
          }
          // What stood beside words that are the same may be gone, as the rest of a number; that is told then.
          if (placed!.placement === 'changed' && collapse(words) === collapse(target.quote.exact))
            assert.match(placed!.reason ?? '', /is gone/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
