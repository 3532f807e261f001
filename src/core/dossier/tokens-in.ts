import { addAll } from '../text/add-all';
import { overlaps, type Span } from '../text/span';
import { spansIn } from '../text/spans-in';
import { nameSpan } from '../transcript/name-span';
import { isLabelled, type PieceKind, type Transcript } from '../transcript/transcript';
import type { Dossier } from './dossier';
import { turnsIn } from './turn-at';

/** What a stretch of a transcript is, as far as it has a colour of its own. */
export type TokenKind = 'speaker' | 'quantity' | 'timestamp' | 'direction' | 'furniture';

/** A stretch of one line and what it is. */
interface Token extends Span {
  readonly kind: TokenKind;
}

const kinds: Readonly<Partial<Record<PieceKind, TokenKind>>> = {
  time: 'timestamp',
  direction: 'direction',
  furniture: 'furniture',
  number: 'furniture',
  navigation: 'furniture',
  credits: 'furniture',
};

/**
 * The tokens of a transcript in a stretch, in order and not overlapping, each on one line: speakers' names, numeric claims,
 * and what is no speech. Looks at that stretch alone.
 */
export function tokensIn({ transcript, numbers }: Pick<Dossier, 'transcript' | 'numbers'>, within: Span): Token[] {
  const { text, pieces } = transcript;
  const found: Token[] = [
    ...turnsIn(transcript, within)
      .filter(isLabelled)
      .map((turn): Token => ({ ...nameSpan(text, turn), kind: 'speaker' })),
    ...spansIn(pieces, within).flatMap((piece): Token[] => {
      const kind = kinds[piece.kind];
      return kind ? [{ start: piece.start, end: piece.end, kind }] : [];
    }),
    ...spansIn(numbers, within).flatMap(({ start, end, claim }): Token[] =>
      claim ? betweenHoles(transcript, { start, end }).map((part) => ({ ...part, kind: 'quantity' })) : [],
    ),
  ];
  found.sort((a, b) => a.start - b.start);
  const tokens: Token[] = [];
  for (const token of found) {
    if (token.start < (tokens.at(-1)?.end ?? 0)) continue;
    addAll(
      tokens,
      linesOf(text, token).filter((line) => overlaps(line, within)),
    );
  }
  return tokens;
}

/** The parts of a span that are read. */
function betweenHoles({ read }: Transcript, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const hole of spansIn(read.holes, { start, end })) {
    if (hole.start > from) parts.push({ start: from, end: hole.start });
    from = hole.end;
  }
  return from < end ? [...parts, { start: from, end }] : parts;
}

/** The part of a token on each of its lines, without the line ends. */
function linesOf(text: string, { start, end, kind }: Token): Token[] {
  const lines: Token[] = [];
  for (const line of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    lines.push({ start: start + line.index, end: start + line.index + line[0].length, kind });
  }
  return lines;
}
