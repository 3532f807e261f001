import type { Span } from '../text/span';
import { splitsPair } from '../text/splits-pair';
import { isSpace } from './is-space';
import { isWithinWord, longestWord } from './is-within-word';
import type { Block } from './matching-blocks';
import type { Sought } from './sought';

/** A point that an offset in the quote with its context and one in the text have in common. */
interface Tie {
  readonly a: number;
  readonly b: number;
  /** How much the two share from here on away from the edge. */
  readonly length: number;
}

/** Context that is shared up to the edge by less than this may be so by chance. */
const leastContext = 4;

/**
 * Where the words of a quote begin and end in a text that shares some stretches with the quote and its context. An edge
 * whose first words still stand is there; one whose context still stands is next to that; else it's as far from the
 * nearest shared words as it was. An empty span where prefix and suffix stand side by side; nothing where not a word is left
 * and the place between prefix and suffix isn't there either.
 */
export function findBounds(text: string, sought: Sought, blocks: readonly Block[]): Span | undefined {
  const open = sought.prefix.length;
  const close = open + sought.exact.length;
  const opening = tiesAt(blocks, open);
  const closing = tiesAt(blocks, close);
  const before = opening.left;
  const after = closing.right;
  // The space beside the words goes with them where Chinese ones took their place.
  const nearOpen = open - (sought.prefix.endsWith(' ') ? 1 : 0);
  const nearClose = close + (sought.suffix.startsWith(' ') ? 1 : 0);
  const prefixHolds = before !== undefined && before.a >= nearOpen && before.length >= Math.min(leastContext, open);
  const suffixHolds =
    after !== undefined && after.a <= nearClose && after.length >= Math.min(leastContext, sought.suffix.length);
  const first = opening.right && opening.right.a < close ? opening.right : undefined;
  const last = closing.left && closing.left.a > open ? closing.left : undefined;
  if (!first || !last) {
    if (!prefixHolds || !after || after.length < Math.min(leastContext, sought.suffix.length)) return undefined;
    // Where the words were taken out with one of two spaces, the first character of the suffix is that of the prefix.
    const merged = after.a === close + 1 && after.b === before.b;
    if (!merged && (!suffixHolds || after.b - before.b > mostReplaced(sought.exact.length))) return undefined;
    return tidy(text, sought, before.b, after.b);
  }
  const start = startOf(text, sought.exact, first.a - open, first, before, prefixHolds);
  const end = endOf(text, sought.exact, close - last.a, last, after, suffixHolds);
  return tidy(text, sought, start, end);
}

/** How long the words may be that took the place of lost ones. */
function mostReplaced(lost: number): number {
  return 3 * lost + 24;
}

/** The last shared point up to an offset of the quote and the first from there: one and the same within a stretch. */
function tiesAt(blocks: readonly Block[], edge: number): { left?: Tie; right?: Tie } {
  let left: Tie | undefined;
  for (const { a, b, length } of blocks) {
    if (a >= edge) return { ...(left && { left }), right: { a, b, length } };
    const upTo = Math.min(length, edge - a);
    left = { a: a + upTo, b: b + upTo, length: upTo };
    if (upTo < length) return { left, right: { ...left, length: length - upTo } };
  }
  return left ? { left } : {};
}

/** Where the words begin whose first `lost` characters are not there. */
function startOf(
  text: string,
  exact: string,
  lost: number,
  first: Tie,
  before: Tie | undefined,
  prefixHolds: boolean,
): number {
  if (lost === 0) return first.b;
  if (before && prefixHolds && first.b - before.b <= mostReplaced(lost)) return before.b;
  const lowest = Math.max(0, before?.b ?? 0);
  let start = Math.max(lowest, first.b - lost);
  const line = text.slice(start, first.b).lastIndexOf('\n') + 1;
  if (!exact.slice(0, lost).includes('\n')) start += line;
  for (let step = 0; step < longestWord && start > lowest && isWithinWord(text, start); step++) start--;
  return start;
}

/** Where the words end whose last `lost` characters are not there. */
function endOf(
  text: string,
  exact: string,
  lost: number,
  last: Tie,
  after: Tie | undefined,
  suffixHolds: boolean,
): number {
  if (lost === 0) return last.b;
  if (after && suffixHolds && after.b - last.b <= mostReplaced(lost)) return after.b;
  const highest = Math.min(text.length, after?.b ?? text.length);
  let end = Math.min(highest, last.b + lost);
  const line = text.slice(last.b, end).indexOf('\n');
  if (line >= 0 && !exact.slice(-lost).includes('\n')) end = last.b + line;
  for (let step = 0; step < longestWord && end < highest && isWithinWord(text, end); step++) end++;
  return end;
}

/** The bounds without half characters or half words, and without white space at an edge where the quote has none. */
function tidy(text: string, { prefix, exact, whole }: Sought, from: number, to: number): Span {
  let start = from;
  let end = to;
  if (!isSpace(exact, 0)) while (start < end && isSpace(text, start)) start++;
  if (!isSpace(exact, exact.length - 1)) while (end > start && isSpace(text, end - 1)) end--;
  if (start >= end) return { start, end: start };
  const open = prefix.length;
  if (!isWithinWord(whole, open)) while (from - start < longestWord && isWithinWord(text, start)) start--;
  if (!isWithinWord(whole, open + exact.length)) while (end - to < longestWord && isWithinWord(text, end)) end++;
  if (splitsPair(text, start)) start--;
  if (splitsPair(text, end)) end++;
  return { start, end };
}
