import { partitionPoint } from '../text/partition-point';
import type { Sliceable } from '../text/sliceable';
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
 * - if `before` is given, a span goes along with text that the same edit takes out at one place and puts in at another
 *   (moved lines, dragged text), also if one replacement puts lines into another order (sorted lines); and a large
 *   replacement is first cut down to the words that really differ (a formatted document).
 *
 * `changes` don't overlap and all speak of the text before the edit. Whoever gets an empty span back finds its words
 * again by their quote. One span comes back for each that was given, in the same order.
 */
export function shiftSpans(spans: readonly Span[], changes: readonly TextChange[], before?: Sliceable): Span[] {
  if (changes.length === 0) return [...spans];
  const coarse = new ChangeMap(changes);
  if (before === undefined) return spans.map((span) => coarse.shift(span));
  const cutting = coarse.replacementsThatCut(spans);
  const fine =
    cutting.size === 0
      ? coarse
      : new ChangeMap(changes.flatMap((change) => (cutting.has(change) ? refineChange(before, change) : change)));
  const moves = [
    ...findMoves(changes, before),
    ...[...cutting].flatMap((change) => findMovedLines(change, before)),
  ].sort((a, b) => a.from.start - b.from.start);
  return spans.map((span) => {
    const move = moves[partitionPoint(moves, ({ from }) => from.end < span.end)];
    if (!move || span.start < move.from.start || span.start === span.end) return fine.shift(span);
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
    const first = partitionPoint(this.#changes, (change) => change.end <= span.start);
    const opening = this.#changes[first];
    if (opening && swallows(opening, span)) {
      const at = opening.start + this.#sums[first]!;
      return { start: at, end: at };
    }
    const cutsStart = opening !== undefined && opening.start < span.start;
    const start = cutsStart
      ? opening.start + this.#sums[first]! + opening.text.length
      : span.start + this.#sums[first]!;
    const last = partitionPoint(
      this.#changes,
      (change) => change.end <= span.end && !(change.start === change.end && change.end === span.end),
    );
    const closing = this.#changes[last];
    const cutsEnd = closing !== undefined && closing.start < span.end;
    const end = (cutsEnd ? closing.start : span.end) + this.#sums[last]!;
    return { start: Math.min(start, end), end };
  }

  /** The changes that replace text across an edge of one of the spans or around it, so that their details matter. */
  replacementsThatCut(spans: readonly Span[]): ReadonlySet<TextChange> {
    const cutting = new Set<TextChange>();
    for (const span of spans) {
      const opening = this.#changes[partitionPoint(this.#changes, (change) => change.end <= span.start)];
      const closing = this.#changes[partitionPoint(this.#changes, (change) => change.start < span.end) - 1];
      if (opening && opening.text !== '' && opening.start < span.start) cutting.add(opening);
      if (closing && closing.text !== '' && closing.end > span.end) cutting.add(closing);
    }
    return cutting;
  }

  /** The offset, after the edit, of the text that one of the changes puts in. */
  startOfInserted(change: TextChange): number {
    return change.start + this.#sums[this.#changes.indexOf(change)]!;
  }
}

/** True where a change covers all of a span and more. */
function swallows(change: TextChange, span: Span): boolean {
  return change.start <= span.start && span.end <= change.end && change.end - change.start > span.end - span.start;
}

interface Move {
  /** What was taken out. */
  readonly from: Span;
  /** The change that puts it in again, and where in its text. */
  readonly to: TextChange;
  readonly at: number;
}

/** Text that is taken out by one change of an edit and put in by another, in the order in which it stood. */
function findMoves(changes: readonly TextChange[], before: Sliceable): Move[] {
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

/** The lines that a replacement takes out and puts in again, each once, in whatever order: sorted lines. */
function findMovedLines(change: TextChange, before: Sliceable): Move[] {
  if (!change.text.includes('\n')) return [];
  const fresh = linesIn(change.text);
  return [...linesIn(before.slice(change.start, change.end))].flatMap(([words, offset]) => {
    const at = fresh.get(words);
    if (offset === undefined || at === undefined) return [];
    const start = change.start + offset;
    return [{ from: { start, end: start + words.length }, to: change, at }];
  });
}

/** The lines of a text that hold words, with their offsets; undefined for one that stands there twice. */
function linesIn(text: string): ReadonlyMap<string, number | undefined> {
  const lines = new Map<string, number | undefined>();
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() !== '') lines.set(line, lines.has(line) ? undefined : index);
  }
  return lines;
}
