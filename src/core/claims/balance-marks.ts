import { groupBy } from '../text/group-by';
import { partitionPoint } from '../text/partition-point';
import { type Span, trimSpan } from '../text/span';

const pairs: Record<string, string> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '「': '」',
  '『': '』',
  '“': '”',
  '«': '»',
  '《': '》',
};
const openingOf = Object.fromEntries(Object.entries(pairs).map(([opening, closing]) => [closing, opening]));

/** `balancerOf` for one span. */
export function balanceMarks(text: string, span: Span, limit: Span): Span {
  return balancerOf(text, limit)(span);
}

/**
 * Gives back a span with no bracket or quotation mark open: a mark that isn't closed within it goes if it stands at an edge, else the
 * span grows to its partner within `limit`. Trimmed. The marks of a sentence are looked for once, and gone over once for quotes
 * that begin at the same place and follow each other by their ends.
 */
export function balancerOf(text: string, limit: Span): (span: Span) => Span {
  const marks = marksIn(text, limit);
  /** How far the marks from `from` on were gone over without a change, and which of them are open there. */
  let from = -1;
  let next = 0;
  let open: number[] = [];
  let start = 0;
  let end = 0;
  /** Marks that were left out at an edge. Of two pairs that cross, `[a (b] c)`, each takes in what the other leaves out, which may happen once. */
  const dropped = new Set<number>();
  let placesOf: ReadonlyMap<string, readonly number[]> | undefined;

  return (span) => {
    dropped.clear();
    ({ start, end } = trimSpan(text, span));
    while (changes());
    return trimSpan(text, { start, end });
  };

  function changes(): boolean {
    if (from !== start || (next > 0 && marks[next - 1]! >= end)) {
      from = start;
      next = partitionPoint(marks, (at) => at < start);
      open = [];
    }
    for (; next < marks.length && marks[next]! < end; next++) {
      const at = marks[next]!;
      if (text[at]! in pairs) open.push(at);
      else if (open.length > 0 && pairs[text[open.at(-1)!]!] === text[at]) open.pop();
      else if (move(at)) return true;
    }
    return open.some(move);
  }

  function move(at: number): boolean {
    const before = { start, end };
    if (at === start || at === end - 1) {
      if (dropped.has(at)) return false;
      dropped.add(at);
      if (at === start) start++;
      else end--;
    } else {
      const partner = partnerOf(at);
      if (partner === undefined) return false;
      start = Math.min(start, partner);
      end = Math.max(end, partner + 1);
    }
    ({ start, end } = trimSpan(text, { start, end }));
    return start !== before.start || end !== before.end;
  }

  /** The next mark that closes one, or the last that opens it, of all of the sentence. */
  function partnerOf(at: number): number | undefined {
    const mark = text[at]!;
    const wanted = pairs[mark] ?? openingOf[mark]!;
    placesOf ??= groupBy(marks, (place) => text[place]!);
    const places = placesOf.get(wanted) ?? [];
    const next = partitionPoint(places, (place) => place <= at);
    return mark in pairs ? places[next] : places[next - 1];
  }
}

/** Where brackets and quotation marks stand that are paired, in order. */
function marksIn(text: string, { start, end }: Span): number[] {
  const found: number[] = [];
  for (let at = start; at < end; at++) {
    const mark = text[at]!;
    if (mark in pairs || mark in openingOf) found.push(at);
  }
  return found;
}
