import type { ReadText } from '../text/read-text';
import type { Span } from '../text/span';
import { LfText } from './lf-text';
import type { CodePointRange, Quote } from './quote';

/** How many code points of context a quote carries on either side. */
const contextLength = 32;

/**
 * How to find a span again: its exact words, what stands around them, both as read, and where they are in the file. A span that begins or ends
 * inside a CRLF or a surrogate pair is widened to hold the whole of it. A caller that quotes many spans of one text makes
 * its `LfText` once.
 */
export function quoteSpan(
  text: string | ReadText,
  span: Span,
  lf: LfText = new LfText(text),
): { quote: Quote; position: CodePointRange } {
  const { start, end } = lfSpan(lf, span);
  const before = lf.step(start, -contextLength);
  const after = lf.step(end, contextLength);
  return {
    quote: {
      exact: lf.text.slice(start, end),
      prefix: lf.text.slice(before, start),
      suffix: lf.text.slice(end, after),
    },
    position: { start: lf.toCodePoint(start), end: lf.toCodePoint(end, 'end') },
  };
}

/** The span in the text with LF line ends, never cutting a character in two. */
function lfSpan(lf: LfText, span: Span): Span {
  const length = lf.raw.length;
  const first = lf.read.toRead(Math.max(0, Math.min(span.start, span.end, length)));
  const last = lf.read.toRead(Math.max(0, Math.min(Math.max(span.start, span.end), length)));
  let start = lf.fromRead(first);
  let end = lf.fromRead(last);
  if (last > first && lf.toRead(end) < last) end++;
  if (lf.splitsPair(start)) start--;
  if (lf.splitsPair(end)) end = last > first ? end + 1 : start;
  return { start, end };
}
