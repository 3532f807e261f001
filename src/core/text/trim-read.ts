import type { ReadText } from './read-text';
import { type Span, trimSpan } from './span';

/** A span of the file without white space and holes at either end. */
export function trimRead(read: ReadText, span: Span): Span {
  if (read.holes.length === 0) return trimSpan(read.file, span);
  return read.spanToFile(trimSpan(read.text, read.spanToRead(span)));
}
