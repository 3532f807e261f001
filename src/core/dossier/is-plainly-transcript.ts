import type { Transcript } from '../transcript/transcript';
import { wholeTurn } from './turn-at';

/** The part of a text that turns must take up. */
const mostOfText = 0.6;

/** Whether a text in free form plainly is a transcript: at least four turns of two speakers take up most of it. */
export function isPlainlyTranscript({ text, turns }: Transcript): boolean {
  if (turns.length < 4 || new Set(turns.map((turn) => turn.speaker)).size < 2) return false;
  const spoken = turns.map(wholeTurn).reduce((sum, { start, end }) => sum + end - start, 0);
  return spoken >= text.length * mostOfText;
}
