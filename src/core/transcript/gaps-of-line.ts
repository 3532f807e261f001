import type { ChunkLine } from './chunk-line';
import { isCaptionFormat } from './is-caption-format';
import { besideNumbers } from './line-number';
import type { SortedLine } from './sort-lines';
import type { Piece, TranscriptFormat } from './transcript';

/**
 * What is left out of a line when it is read, and what it may take with it:
 *
 * - `mark`: mark-up, and nothing around it; `instead` is what a character reference stands for;
 * - `aside`: a direction or a time among the words, with the blanks around it;
 * - `margin`: the line's own number, with the blanks around it;
 * - `line`: the whole line, and the blank lines around it; `inner`: only between the first and the last words of a turn;
 * - `direction`: the same of a line of directions, after which a new paragraph may begin;
 * - `hyphen`: a line's end behind a hyphen, where a word may go on in the next line;
 * - `wrap`: a line's end within a cue.
 */
export interface Gap {
  readonly kind: 'mark' | 'aside' | 'margin' | 'line' | 'inner' | 'direction' | 'hyphen' | 'wrap';
  readonly start: number;
  readonly end: number;
  readonly instead?: string;
}

const lineKinds: Readonly<Partial<Record<SortedLine['sort'], Gap['kind']>>> = {
  time: 'line',
  number: 'line',
  furniture: 'line',
  direction: 'direction',
  header: 'inner',
  roster: 'inner',
  credits: 'inner',
  navigation: 'inner',
  other: 'inner',
};

/**
 * The gaps of a line, in order; offsets count from the line's start. `pieces`: what is no speech in it.
 */
export function gapsOfLine(
  { words, ending, facts }: ChunkLine,
  { sort }: SortedLine,
  pieces: readonly Piece[],
  format: TranscriptFormat,
): readonly Gap[] {
  const kind = lineKinds[sort];
  const end = words.length + ending.length;
  if (kind) return [{ kind, start: 0, end }];
  if (sort === 'blank')
    return facts.lineNumber?.own || facts.endNumber?.own ? [{ kind: 'line', start: 0, end }] : noGaps;
  const own = pieces.length === 0 ? noGaps : pieces.map(gapOfPiece);
  const indent = facts.unnumbered ? words.length - words.trimStart().length : 0;
  const gaps = indent > 0 ? [{ kind: 'margin', start: 0, end: indent } as const, ...own] : own;
  const edge = besideNumbers(words, facts).end;
  const last = edge < words.length ? pieces.at(-2) : pieces.at(-1);
  // A direction or mark-up at the line's end is no word that breaks off.
  const trimmed = words.slice(0, edge).trimEnd().length;
  const wordsEnd = last && last.end >= trimmed ? -1 : trimmed;
  if (ending === '' || wordsEnd < 0) return gaps;
  const blanks: Gap = { kind: 'margin', start: trimmed, end: words.length };
  const after = facts.unnumbered && trimmed < words.length ? [blanks] : noGaps;
  if (isHyphen(words.charCodeAt(wordsEnd - 1))) {
    const hyphen: Gap = { kind: 'hyphen', start: wordsEnd, end };
    return edge < words.length ? [...gaps.slice(0, -1), hyphen, gaps.at(-1)!] : [...gaps, hyphen];
  }
  if (after.length > 0) return [...gaps, ...after];
  return isCaptionFormat(format) ? [...gaps, { kind: 'wrap', start: wordsEnd, end }] : gaps;
}

const noGaps: readonly Gap[] = [];

function gapOfPiece({ kind, start, end, instead }: Piece): Gap {
  switch (kind) {
    case 'number':
      return { kind: 'margin', start, end };
    case 'markup':
      return { kind: 'mark', start, end, ...(instead !== undefined && { instead }) };
    case 'other':
      return { kind: 'mark', start, end };
    default:
      return { kind: 'aside', start, end };
  }
}

/** `-`, the hyphen of Unicode, the soft hyphen. */
function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0xad;
}
