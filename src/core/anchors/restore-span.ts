import type { Span } from '../text/span';

/**
 * The span that its words have again after an undo: a deletion across its edge took part of it away, and text put back at
 * an edge doesn't come back by the rules of `shiftSpans`. Looks for `words` where they touch the span, nearest start
 * first; the span itself where they don't.
 */
export function restoreSpan(text: string, span: Span, words: string): Span {
  if (words === '' || text.slice(span.start, span.end) === words) return span;
  const from = Math.max(0, span.start - words.length);
  const near = text.slice(from, span.end + words.length);
  let best: Span | undefined;
  for (let at = near.indexOf(words); at >= 0; at = near.indexOf(words, at + 1)) {
    const start = from + at;
    if (best && Math.abs(start - span.start) >= Math.abs(best.start - span.start)) break;
    best = { start, end: start + words.length };
  }
  return best ?? span;
}
