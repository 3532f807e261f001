import type { Transcript, Turn } from '../transcript/transcript';

/** The turn whose label or speech holds the offset, its end included; undefined where nobody speaks. */
export function turnAt(transcript: Transcript, offset: number): Turn | undefined {
  const { turns } = transcript;
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle]!.label.start <= offset) low = middle + 1;
    else high = middle;
  }
  const turn = turns[low - 1];
  return turn && offset <= turn.speech.end ? turn : undefined;
}

/** 1-based number of a turn within its copy of the text. */
export function turnNumber(transcript: Transcript, turn: Turn): number {
  let number = 0;
  for (const other of transcript.turns) {
    if (other.copy === turn.copy) number++;
    if (other === turn) break;
  }
  return number;
}
