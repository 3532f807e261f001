import { lfOf } from '../dossier/lf-of';
import type { Span } from '../text/span';
import { spanSearch } from '../text/span-search';
import type { Piece, Transcript, Turn } from '../transcript/transcript';
import { headOfText } from './head-of-text';
import type { CutParagraph } from './mark-paragraphs';
import { paragraphsOf } from './paragraphs-of';

/** A part of a talk as a page shows it: what somebody says, or lines that are no speech, as the head of the text. */
export type TalkBlock = { readonly turn: Turn; readonly lines: readonly TurnLine[] } | { readonly aside: string };

/** A paragraph of speech (a span of the text with LF line ends), or a stage direction on a line of its own. */
export type TurnLine = SpokenLine | { readonly aside: string };

/** A paragraph of what is said. */
export interface SpokenLine extends Span {
  /** Stage directions within it, in order. */
  readonly directions: readonly Direction[];
}

/** A stage direction within what is said, such as `(applause)`. */
export interface Direction {
  /** Where it stands among what is said: offset in the text with LF line ends. */
  readonly at: number;
  readonly words: string;
}

/** A talk from top to bottom: the head of the text, turns with their stage directions, and what stands between and below them. */
export function talkFlow(transcript: Transcript, isShown: (turn: Turn) => boolean): TalkBlock[] {
  const { turns, text } = transcript;
  const shown = turns.map(isShown);
  const head = new Set(headOfText(transcript).head);
  const directionsIn = spanSearch(transcript.pieces.filter(({ kind }) => kind === 'direction'));
  const speechIn = spanSearch(turns.map(({ speech }) => speech));
  const isAside = (piece: Piece) => {
    if (piece.kind === 'direction') return speechIn(piece).length === 0;
    return transcript.format === 'text' && head.has(piece) && (piece.kind === 'header' || piece.kind === 'roster');
  };
  const asides = transcript.pieces.filter(isAside);
  const blocks: TalkBlock[] = [];
  let next = 0;
  const addAsides = (before: number, isKept: boolean) => {
    for (; next < asides.length && asides[next]!.start < before; next++) {
      const { start, end } = asides[next]!;
      const aside = text.slice(start, end).trim();
      if (isKept && aside !== '') blocks.push({ aside });
    }
  };
  for (const [i, turn] of turns.entries()) {
    // Between turns of a printing that isn't shown nothing is.
    addAsides(turn.speech.start, shown[i]! && (shown[i - 1] ?? true));
    if (shown[i]) blocks.push({ turn, lines: linesOf(transcript, turn, directionsIn(turn.speech)) });
  }
  addAsides(Number.POSITIVE_INFINITY, shown.at(-1) ?? true);
  return blocks;
}

function linesOf(transcript: Transcript, { speech }: Turn, pieces: readonly Piece[]): TurnLine[] {
  const lf = lfOf(transcript);
  const { text } = transcript;
  const paragraphs = paragraphsOf(lf.text, { start: lf.fromRaw(speech.start), end: lf.fromRaw(speech.end) });
  const lines: TurnLine[] = [];
  let next = 0;
  const addAlone = (before: number) => {
    for (; next < pieces.length && lf.fromRaw(pieces[next]!.start) < before; next++) lines.push(alone(pieces[next]!));
  };
  const alone = ({ start, end }: Piece) => ({ aside: text.slice(start, end).trim() });
  for (const { start, end } of paragraphs) {
    addAlone(start);
    const directions: Direction[] = [];
    for (; next < pieces.length; next++) {
      const piece = pieces[next]!;
      const at = lf.fromRaw(piece.start);
      if (at > end || (at >= end && isAlone(text, piece))) break;
      if (at <= start && directions.length === 0 && isAlone(text, piece)) lines.push(alone(piece));
      else directions.push({ at, words: alone(piece).aside });
    }
    lines.push({ start, end, directions });
  }
  addAlone(Number.POSITIVE_INFINITY);
  return lines;
}

/** True if nothing else stands on the lines of a piece. */
function isAlone(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  return (start === 0 || /[\n\r][^\S\n]*$/.test(before)) && /^[^\S\n]*(?:[\n\r]|$)/.test(text.slice(end, end + 200));
}

/** The paragraphs of some blocks, with where directions stand in them, as `markParagraphs` cuts them. */
export function spokenLines(blocks: readonly TalkBlock[]): CutParagraph[] {
  return blocks
    .flatMap((block) => ('aside' in block ? [] : block.lines))
    .flatMap((line) =>
      'aside' in line ? [] : { start: line.start, end: line.end, cuts: line.directions.map(({ at }) => at) },
    );
}

/** The segments of a paragraph with the directions, as text, where they stand among them. */
export function withDirections<T extends Span>({ directions }: SpokenLine, segments: readonly T[]): (T | string)[] {
  let next = 0;
  const upTo = (offset: number) => {
    const from = next;
    while (next < directions.length && directions[next]!.at <= offset) next++;
    return directions.slice(from, next).map(({ words }) => words);
  };
  return [...segments.flatMap((segment) => [...upTo(segment.start), segment]), ...upTo(Number.POSITIVE_INFINITY)];
}
