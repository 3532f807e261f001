import type { Span } from '../text/span';
import { LfText } from './lf-text';
import type { CodePointRange, Quote } from './quote';

/** How many code points of context a quote carries on either side. */
export const contextLength = 32;

/**
 * How to find a span again: its exact words, what stands around them, and where they are. A span that begins or ends
 * inside a CRLF or a surrogate pair is widened to hold the whole of it. A caller that quotes many spans of one text makes
 * its `LfText` once.
 */
export function quoteSpan(
  text: string,
  span: Span,
  lf: LfText = new LfText(text),
): { quote: Quote; position: CodePointRange } {
  const { start, end } = lfSpan(lf, span);
  const before = stepBack(lf, start);
  const after = stepOn(lf, end);
  return {
    quote: {
      exact: lf.text.slice(start, end),
      prefix: lf.text.slice(before, start),
      suffix: lf.text.slice(end, after),
    },
    position: { start: lf.toCodePoint(start), end: lf.toCodePoint(end) },
  };
}

/** The span in the text with LF line ends, never cutting a character in two. */
function lfSpan(lf: LfText, span: Span): Span {
  const length = lf.raw.length;
  const first = Math.max(0, Math.min(span.start, span.end, length));
  const last = Math.max(0, Math.min(Math.max(span.start, span.end), length));
  let start = lf.fromRaw(first);
  let end = lf.fromRaw(last);
  if (last > first && lf.toRaw(end) < last) end++;
  if (lf.splitsPair(start)) start--;
  if (lf.splitsPair(end)) end = last > first ? end + 1 : start;
  return { start, end };
}

function stepBack(lf: LfText, offset: number): number {
  return lf.fromCodePoint(Math.max(0, lf.toCodePoint(offset) - contextLength));
}

function stepOn(lf: LfText, offset: number): number {
  return lf.fromCodePoint(lf.toCodePoint(offset) + contextLength);
}
