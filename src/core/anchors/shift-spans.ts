import type { Span } from '../text/span';
import type { TextChange } from '../text/text-change';
import { refineChange } from './refine-change';

/**
 * Where spans stand after the changes of one edit, by these rules:
 *
 * - text before a span shifts it, text after it doesn't;
 * - text typed inside belongs to the span, text typed at either edge doesn't;
 * - a replacement within the span, edges included, belongs to it; so a span that is replaced exactly takes the new text;
 * - a deletion or replacement across an edge takes away what it covers and adds nothing;
 * - a span of which nothing is left becomes empty, at the place where it was;
 * - where `before` is given, a span goes along with text that the same edit takes out at one place and puts in at another
 *   (moved lines, dragged text), and a large replacement is first cut down to the words that really differ (a formatted
 *   document).
 *
 * `changes` don't overlap and all speak of the text before the edit. Whoever gets an empty span back finds its words
 * again by their quote. One span comes back for each that was given, in the same order.
 */
export function shiftSpans(spans: readonly Span[], changes: readonly TextChange[], before?: string): Span[] {
  if (changes.length === 0) return [...spans];
  const coarse = new ChangeMap(changes);
  if (before === undefined) return spans.map((span) => coarse.shift(span));
  const fine = new ChangeMap(
    changes.flatMap((change) => (cutsAny(spans, change) ? refineChange(before, change) : change)),
  );
  const moves = findMoves(changes, before);
  return spans.map((span) => {
    const move = moves.find(({ from }) => from.start <= span.start && span.end <= from.end && span.start < span.end);
    if (!move) return fine.shift(span);
    const start = coarse.startOfInserted(move.to) + move.at + span.start - move.from.start;
    return { start, end: start + span.end - span.start };
  });
}

/** The changes of one edit in order, with what each adds to the offsets after it. */
class ChangeMap {
  readonly #changes: readonly TextChange[];
  /** What the changes before each one add up to; one longer than the changes. */
  readonly #sums: readonly number[];

  constructor(changes: readonly TextChange[]) {
    this.#changes = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const sums = [0];
    for (const change of this.#changes) sums.push(sums.at(-1)! + change.text.length - (change.end - change.start));
    this.#sums = sums;
  }

  shift(span: Span): Span {
    const first = this.#count((change) => change.end <= span.start);
    const opening = this.#changes[first];
    if (opening && swallows(opening, span)) {
      const at = opening.start + this.#sums[first]!;
      return { start: at, end: at };
    }
    const cutsStart = opening !== undefined && opening.start < span.start;
    const start = cutsStart
      ? opening.start + this.#sums[first]! + opening.text.length
      : span.start + this.#sums[first]!;
    const last = this.#count(
      (change) => change.end <= span.end && !(change.start === change.end && change.end === span.end),
    );
    const closing = this.#changes[last];
    const cutsEnd = closing !== undefined && closing.start < span.end;
    const end = (cutsEnd ? closing.start : span.end) + this.#sums[last]!;
    return { start: Math.min(start, end), end };
  }

  /** The offset, after the edit, of the text that one of the changes puts in. */
  startOfInserted(change: TextChange): number {
    return change.start + this.#sums[this.#changes.indexOf(change)]!;
  }

  /** How many changes come first that fulfil a condition which none after them fulfils. */
  #count(holds: (change: TextChange) => boolean): number {
    let low = 0;
    let high = this.#changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#changes[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** True where a change covers all of a span and more. */
function swallows(change: TextChange, span: Span): boolean {
  return change.start <= span.start && span.end <= change.end && change.end - change.start > span.end - span.start;
}

/** True where a change replaces text across an edge of a span or around it, so that its details matter. */
function cutsAny(spans: readonly Span[], change: TextChange): boolean {
  if (change.text === '') return false;
  return spans.some(
    (span) =>
      change.start < span.end && span.start < change.end && !(span.start <= change.start && change.end <= span.end),
  );
}

interface Move {
  /** What was taken out, without the white space around it. */
  readonly from: Span;
  /** The change that put it in again, and where in its text. */
  readonly to: TextChange;
  readonly at: number;
}

/** Text that is taken out by one change of an edit and put in by another. */
function findMoves(changes: readonly TextChange[], before: string): Move[] {
  const inserted = new Map<string, TextChange | undefined>();
  for (const change of changes) {
    const words = change.text.trim();
    // Put in twice, it could have gone to either place.
    if (words !== '' && change.start === change.end) inserted.set(words, inserted.has(words) ? undefined : change);
  }
  if (inserted.size === 0) return [];
  return changes.flatMap((change) => {
    if (change.text !== '' || change.start === change.end) return [];
    const taken = before.slice(change.start, change.end);
    const words = taken.trim();
    const to = inserted.get(words);
    if (!to) return [];
    const start = change.start + taken.indexOf(words);
    return [{ from: { start, end: start + words.length }, to, at: to.text.indexOf(words) }];
  });
}
