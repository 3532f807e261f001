import { partitionPoint } from '../text/partition-point';
import { firstShownAt } from '../transcript/first-shown-at';
import { isCaptionFormat } from '../transcript/is-caption-format';
import type { Transcript } from '../transcript/transcript';
import { turnAt, wholeTurn } from './turn-at';

/**
 * When the words at an offset are said, in seconds from the start of the recording: by the last time that the transcript gives
 * before them within their turn, such as that of their cue, else by the turn's; of captions that roll by the first cue that shows
 * them. Undefined if it tells none.
 */
export function timeAt(transcript: Transcript, offset: number): number | undefined {
  const turn = turnAt(transcript, offset);
  if (!turn) return undefined;
  const { pieces, format } = transcript;
  // Elsewhere no cue ends the search, which would go back to the first line.
  const first = isCaptionFormat(format) ? firstShownAt(transcript, offset) : undefined;
  if (first !== undefined) return first;
  const { start } = wholeTurn(turn);
  for (let i = partitionPoint(pieces, (piece) => piece.start <= offset) - 1; i >= 0 && pieces[i]!.start >= start; i--) {
    const { seconds } = pieces[i]!;
    if (seconds !== undefined) return seconds;
  }
  return turn.time;
}
