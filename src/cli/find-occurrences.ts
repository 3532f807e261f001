import type { Span } from '../core/text/span';

/** Where words stand in a text, in order, not overlapping; they may be written with other line ends there. */
export function findOccurrences(text: string, words: string): Span[] {
  const pattern = words
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('(?:\\r\\n?|\\n)');
  if (pattern === '') return [];
  return [...text.matchAll(new RegExp(pattern, 'g'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
