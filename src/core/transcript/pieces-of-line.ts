import { type ChunkLine, endOfWords } from './chunk';
import { isDirection } from './directions';
import type { SortedLine } from './sort-lines';
import { timePattern } from './time-stamp';
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
    const from = line.sort === 'label' ? line.labels.at(-1)!.end : start;
    const tags = Math.max(start, endOfWords(words));
    pieces.push(...piecesWithin(words, from, tags));
    if (tags < end) pieces.push({ kind: 'other', start: tags, end });
  } else if (line.sort !== 'blank' && start < end) pieces.push({ kind: line.sort, start, end });
  return pieces;
}

const stamp = new RegExp(`^\\s?${timePattern}\\s?$`);

/** Directions and times among the words of speech: `[laughs]`, `(Applause.)`, `（笑聲）`, `\[04:18\]`, CHAT's time marks. */
function piecesWithin(words: string, from: number, to: number): Piece[] {
  const bracketed = /\\?\[([^[\]\n]{1,80}?)\\?\]|\(([^()\n]{1,80})\)|（([^（）\n]{1,80})）|\u0015\d+_\d+\u0015/g;
  bracketed.lastIndex = from;
  const pieces: Piece[] = [];
  for (let match = bracketed.exec(words); match && bracketed.lastIndex <= to; match = bracketed.exec(words)) {
    const inner = match[1] ?? match[2] ?? match[3];
    const kind = inner === undefined || stamp.test(inner) ? 'time' : isDirection(inner) ? 'direction' : undefined;
    if (kind) pieces.push({ kind, start: match.index, end: bracketed.lastIndex });
  }
  return pieces;
}
