import { partitionPoint } from '../text/partition-point';
import { type Span, trimSpan } from '../text/span';
import { spansIn } from '../text/spans-in';
import { spansWithin } from '../text/spans-within';
import type { ClauseWords } from './clause-words';
import { lengthOf } from './length-of';
import type { Segment } from './segment';
import { splitsNumber } from './splits-number';

/** A part of a sentence that nobody punctuated is hardly shorter, as a share of the longest that isn't cut. */
const shortest = 0.1;

/**
 * Cuts a segment that is longer than any sentence that isn't cut, as of captions that a machine made without marks: where the language
 * tells that a clause opens, else between two words, as far from figures as may be. `numbers` are never cut. A shorter segment comes
 * back alone.
 */
export function splitUnmarked(
  text: string,
  segment: Segment,
  numbers: readonly Span[],
  words: ClauseWords,
): readonly Segment[] {
  const { longest, opensUnmarked } = words;
  if (lengthOf(text.slice(segment.start, segment.end)) <= longest) return [segment];
  const cuts: number[] = [];
  let last = segment.start;
  const isLong = (from: number, to: number) => lengthOf(text.slice(from, to)) >= longest * shortest;
  for (const { index } of text.slice(segment.start, segment.end).matchAll(opensUnmarked)) {
    const at = segment.start + index;
    if (splitsNumber(numbers, at) || !isLong(last, at) || !isLong(at, segment.end)) continue;
    cuts.push(at);
    last = at;
  }
  const pieces = between(segment, cuts).flatMap((piece) =>
    between(
      piece,
      cutsBetweenWords(text, piece, numbers, longest).filter((at) => !splitsNumber(numbers, at)),
    ),
  );
  return pieces.map((piece, i): Segment => {
    const span = trimSpan(text, piece);
    const figures = spansWithin(segment.figures, piece);
    if (i === 0) return { ...segment, ...span, figures };
    return { ...span, figures, afterStop: false, afterJoint: false, unmarked: true };
  });
}

function between(span: Span, cuts: readonly number[]): Span[] {
  const bounds = [span.start, ...cuts, span.end];
  return bounds.slice(1).map((end, i) => ({ start: bounds[i]!, end }));
}

/** Where a stretch is cut into parts of half to all of the longest. */
export function cutsBetweenWords(text: string, piece: Span, numbers: readonly Span[], longest: number): number[] {
  const words = text.slice(piece.start, piece.end);
  if (lengthOf(words) <= longest) return [];
  const isSpaced = !/[\p{Script=Han}\u3040-\u30ff]/u.test(words);
  const starts = [...words.matchAll(isSpaced ? /(?<=\s)\S/g : /(?<=\P{L}|[\p{Script=Han}\u3040-\u30ff])\S/gu)].map(
    ({ index }) => piece.start + index,
  );
  const inside = spansIn(numbers, piece);
  /** How far the nearest number is: the last that begins before it, or the next. */
  const distance = (at: number) => {
    const next = partitionPoint(inside, ({ start }) => start < at);
    return Math.min((inside[next]?.start ?? Infinity) - at, at - (inside[next - 1]?.end ?? -Infinity));
  };
  const cuts: number[] = [];
  let first = 0;
  while (starts.length - first > longest) {
    const window = starts.slice(first + Math.floor(longest / 2), first + longest);
    const best = window.reduce((one, other) => (distance(other) > distance(one) ? other : one));
    cuts.push(best);
    first = starts.indexOf(best, first);
  }
  return cuts;
}
