import { type ChunkLine, endOfWords } from './chunk';
import type { SortedLine } from './sort-lines';
import type { Piece } from './transcript';

/** What is no speech in a line, in order; offsets count from the line's start. */
export function piecesOfLine({ words, facts }: ChunkLine, line: SortedLine): Piece[] {
  const pieces: Piece[] = [];
  const number = facts.lineNumber?.own ? facts.lineNumber : undefined;
  if (number) pieces.push({ kind: 'number', start: number.start, end: number.end });
  const rest = words.slice(number?.end ?? 0);
  const end = words.trimEnd().length;
  const start = words.length - rest.trimStart().length;
  if (line.sort === 'label' || line.sort === 'speech') {
    const tags = Math.max(start, endOfWords(words));
    if (tags < end) pieces.push({ kind: 'other', start: tags, end });
  } else if (line.sort !== 'blank' && start < end) pieces.push({ kind: line.sort, start, end });
  return pieces;
}
