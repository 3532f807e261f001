import type { Span } from '../text/span';

/** The lines of a stretch of text that hold anything, in order. */
export function paragraphsOf(text: string, { start, end }: Span): Span[] {
  const paragraphs: Span[] = [];
  let from = start;
  for (const line of text.slice(start, end).split('\n')) {
    if (line.trim() !== '') paragraphs.push({ start: from, end: from + line.length });
    from += line.length + 1;
  }
  return paragraphs;
}
