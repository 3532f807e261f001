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
const closing: ReadonlySet<string> = new Set(Object.values(pairs));

/**
 * A span with no bracket or quotation mark open: a mark that isn't closed within it goes if it stands at an edge, else the
 * span grows to its partner within `limit`. Trimmed. `marks`: see `marksIn`; of a sentence with many quotes they are looked for once.
 */
export function balanceMarks(text: string, span: Span, limit: Span, marks = marksIn(text, limit)): Span {
  let { start, end } = trimSpan(text, span);
  for (let changed = true; changed; ) {
    changed = false;
    const open: number[] = [];
    const from = start;
    for (let i = partitionPoint(marks, (at) => at < from); i < marks.length && !changed; i++) {
      const at = marks[i]!;
      if (at >= end) break;
      if (text[at]! in pairs) open.push(at);
      else if (open.length > 0 && pairs[text[open.at(-1)!]!] === text[at]) open.pop();
      else changed = move(at);
    }
    for (const at of changed ? [] : open) changed ||= move(at);
  }
  return trimSpan(text, { start, end });

  function move(at: number): boolean {
    const before = { start, end };
    if (at === start) start++;
    else if (at === end - 1) end--;
    else {
      const partner = partnerOf(at);
      if (partner === undefined) return false;
      start = Math.min(start, partner);
      end = Math.max(end, partner + 1);
    }
    ({ start, end } = trimSpan(text, { start, end }));
    return start !== before.start || end !== before.end;
  }

  function partnerOf(at: number): number | undefined {
    const mark = text[at]!;
    const found =
      mark in pairs
        ? text.indexOf(pairs[mark]!, at + 1)
        : text.lastIndexOf(Object.keys(pairs).find((key) => pairs[key] === mark)!, at - 1);
    return found >= limit.start && found < limit.end ? found : undefined;
  }
}

/** Where brackets and quotation marks stand that are paired, in order. */
export function marksIn(text: string, { start, end }: Span): number[] {
  const found: number[] = [];
  for (let at = start; at < end; at++) {
    const mark = text[at]!;
    if (mark in pairs || closing.has(mark)) found.push(at);
  }
  return found;
}
