import { endOfWords } from './chunk';
import type { SortedLine } from './sort-lines';
import type { Piece } from './transcript';

/** What is no speech in a line, in order; offsets count from the line's start. */
export function piecesOfLine(words: string, line: SortedLine): Piece[] {
  const end = words.trimEnd().length;
  if (end === 0) return [];
  switch (line.sort) {
    case 'blank':
      return [];
    case 'label':
    case 'speech': {
      const tags = endOfWords(words);
      return tags < end ? [{ kind: 'other', start: tags, end }] : [];
    }
    default:
      return [{ kind: line.sort, start: words.length - words.trimStart().length, end }];
  }
}
