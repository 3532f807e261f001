import { partitionPoint } from '../text/partition-point';
import type { Transcript } from '../transcript/transcript';
import { turnAt, wholeTurn } from './turn-at';

/**
 * When the words at an offset are said, in seconds from the start of the recording: by the last time that the transcript gives
 * before them within their turn, such as that of their cue, else by the turn's. Undefined where it tells none.
 */
export function timeAt(transcript: Transcript, offset: number): number | undefined {
  const turn = turnAt(transcript, offset);
  if (!turn) return undefined;
  const { pieces } = transcript;
  const { start } = wholeTurn(turn);
  for (let i = partitionPoint(pieces, (piece) => piece.start <= offset) - 1; i >= 0 && pieces[i]!.start >= start; i--) {
    const { seconds } = pieces[i]!;
    if (seconds !== undefined) return seconds;
  }
  return turn.time;
}
