import { partitionPoint } from '../text/partition-point';
import type { Span } from '../text/span';
import type { Transcript, Turn } from '../transcript/transcript';

/** The turn whose label or speech holds the offset, its end included; undefined where nobody speaks. */
export function turnAt(transcript: Transcript, offset: number): Turn | undefined {
  const turn = transcript.turns[partitionPoint(transcript.turns, (one) => wholeTurn(one).start <= offset) - 1];
  return turn && offset <= wholeTurn(turn).end ? turn : undefined;
}

/** The turns that share at least one character with a span, in order. */
export function turnsIn({ turns }: Transcript, span: Span): readonly Turn[] {
  const first = partitionPoint(turns, (turn) => wholeTurn(turn).end <= span.start);
  return turns.slice(
    first,
    partitionPoint(turns, (turn) => wholeTurn(turn).start < span.end),
  );
}

/** From the first character of a turn's label, if it has one, to the last of its speech. */
export function wholeTurn({ label, speech }: Turn): Span {
  return label ? { start: label.start, end: Math.max(label.end, speech.end) } : speech;
}

/** 1-based number of a turn within its copy of the text. */
export function turnNumber({ turns }: Transcript, turn: Turn): number {
  const before = partitionPoint(turns, (one) => wholeTurn(one).start < wholeTurn(turn).start);
  return before + 1 - partitionPoint(turns, ({ copy }) => copy < turn.copy);
}
