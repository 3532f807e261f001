import type { ReadText } from './read-text';
import type { Span } from './span';

/**
 * Where words stand in a file, in order, not overlapping: as they are read, over whatever holes, or else as the file has them.
 * White space is the same however it is written.
 */
export function findWords(read: ReadText, words: string): Span[] {
  const found = occurrences(read.text, words).map((span) => read.spanToFile(span));
  return found.length > 0 || read.holes.length === 0 ? found : occurrences(read.file, words);
}

function occurrences(text: string, words: string): Span[] {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('\\s+');
  if (pattern === '') return [];
  return [...text.matchAll(new RegExp(pattern, 'g'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
