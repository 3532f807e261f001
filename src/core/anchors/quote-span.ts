import type { Span } from '../text/span';
import type { CodePointRange, Quote } from './quote';

/** How to find a span again: its exact words, what stands around them, and where they are. */
export function quoteSpan(_text: string, _span: Span): { quote: Quote; position: CodePointRange } {
  return { quote: { exact: '' }, position: { start: 0, end: 0 } };
}
