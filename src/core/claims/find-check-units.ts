import type { NumericExpression } from '../numbers/numeric-expression';
import { partitionPoint } from '../text/partition-point';
import { contains, type Span, trimSpan } from '../text/span';
import { spansWithin } from '../text/spans-within';
import { balancerOf } from './balance-marks';
import type { CheckUnit } from './check-unit';
import { clauseWordsFor } from './clause-words-for';
import type { Cuttable } from './cuttable';
import { kindOfSegment } from './kind-of-segment';
import { lengthOf } from './length-of';
import { quoteSegments } from './quote-segments';
import type { Figure, Segment } from './segment';
import { splitSegments } from './split-segments';

/**
 * The units of a sentence in the order of their first figures; none if it holds no numeric claim.
 *
 *     We built 11,400 homes in 2028, 15,200 in 2029, and rents fell 3 percent.
 *     └──────────── 1 ────────────┘
 *     └──────────────── 2 ─────────────────────────┘     └────── 3 ──────┘
 */
export function findCheckUnits(cuttable: Cuttable): CheckUnit[] {
  const claims = claimsIn(cuttable);
  const units = new Map<string, { start: number; end: number; claims: NumericExpression[] }>();
  for (const [i, span] of quoteFigures(cuttable, claims).entries()) {
    const key = `${span.start} ${span.end}`;
    const same = units.get(key);
    if (same) same.claims.push(claims[i]!);
    else units.set(key, { ...span, claims: [claims[i]!] });
  }
  return [...units.values()];
}

/**
 * The words to quote for a cursor in a sentence: the unit of the figure that it is in or at, else the unit around it, else the
 * clause that it is in. The whole sentence if that is short and holds one claim or none.
 */
export function quoteAt(cuttable: Cuttable, offset: number): Span {
  const claims = claimsIn(cuttable);
  const own = claims.find((claim) => claim.start <= offset && offset <= claim.end);
  if (own) return quoteFigures(cuttable, claims)[claims.indexOf(own)]!;
  const cursor = { start: offset, end: offset };
  const figures = [...claims, cursor].sort((a, b) => a.start - b.start);
  const quotes = quoteFigures(cuttable, figures);
  const around = quotes.filter((quote, i) => figures[i] !== cursor && quote.start <= offset && offset <= quote.end);
  const distance = (span: Span) => Math.max(span.start - offset, offset - span.end);
  const nearest = around.sort(
    (a, b) => distance(figures[quotes.indexOf(a)]!) - distance(figures[quotes.indexOf(b)]!),
  )[0];
  return nearest ?? quotes[figures.indexOf(cursor)]!;
}

/** Two or three words of a language with spaces. */
const isScrap = /^[^\s\p{Script=Han}]+(?:\s[^\s\p{Script=Han}]+){1,2}$/u;

function claimsIn({ numbers, sentence }: Cuttable): NumericExpression[] {
  return spansWithin(numbers, sentence).filter((number) => number.claim);
}

/** What is quoted for each of the figures of a sentence, in their order. */
function quoteFigures({ text, sentence, numbers, language }: Cuttable, figures: readonly Figure[]): Span[] {
  const whole = trimSpan(text, sentence);
  const words = clauseWordsFor(text.slice(whole.start, whole.end), language);
  const claims = figures.filter(({ kind }) => kind !== undefined);
  if (claims.length <= 1 && (claims.length === 0 || lengthOf(text.slice(whole.start, whole.end)) <= words.longest))
    return figures.map(() => whole);

  const { outer, bracketed } = splitSegments(text, whole, numbers, figures, words);
  const quotes = quoteSegments(text, outer, words);
  // A figure of a bracket is also one of the segment that the bracket stands in; its own quote is set last.
  const quoteOf = new Map<Figure, Span>();
  for (const quote of quotes)
    for (const figure of quote.figures) if (!quoteOf.has(figure)) quoteOf.set(figure, quote.span);
  const quotedAround = new Map<Segment, Span | undefined>();
  for (const segments of bracketed) {
    const around = outer[partitionPoint(outer, ({ start }) => start <= segments[0]!.start) - 1];
    // All figures of a segment are quoted alike; later a bracket's own quote takes the place of it.
    if (around && !quotedAround.has(around))
      quotedAround.set(around, contains(around, segments[0]!) ? quoteOf.get(around.figures[0]!) : undefined);
    const quoted = around && quotedAround.get(around);
    const segmentOf = new Map(segments.flatMap((segment) => segment.figures.map((figure) => [figure, segment])));
    for (const one of quoteSegments(text, segments, words)) {
      const first = segmentOf.get(one.figures[0]!)!;
      // `(0.7 percent of outlays)`, `(even 400)` say nothing without what they stand in; `(the state pays 2 million)` does.
      const alone =
        !quoted ||
        (!isScrap.test(text.slice(first.start, first.end)) && kindOfSegment(text, first, words) === 'clause');
      for (const figure of one.figures) quoteOf.set(figure, alone ? one.span : quoted);
    }
  }
  // A sentence may hold thousands of figures: each quote is looked at once.
  const balance = balancerOf(text, whole);
  const balanced = new Map<Span, Span>();
  return figures.map((figure) => {
    const span = quoteOf.get(figure) ?? whole;
    const known = balanced.get(span) ?? balance(span);
    balanced.set(span, known);
    return known;
  });
}
