import type { Annotation } from '../sidecar/annotation';
import { formatTime } from '../text/format-time';
import { partitionPoint } from '../text/partition-point';
import type { Span } from '../text/span';
import type { Transcript } from '../transcript/transcript';
import { timeAt } from './time-at';

/**
 * When a claim's words are said, as `00:41:07`: by the transcript, whose times a person may have corrected since. The time that was
 * stored counts if the transcript tells it among the words, since a quote over several cues has the time of its figure, and if the
 * transcript tells none. `span`: where the words stand; undefined if that isn't known.
 */
export function timeOfClaim(transcript: Transcript, { time }: Annotation, span: Span | undefined): string | undefined {
  const seconds = span && timeAt(transcript, span.start);
  if (!span || seconds === undefined) return time;
  const first = formatTime(seconds);
  if (time === undefined || time === first) return first;
  const { pieces } = transcript;
  for (let i = partitionPoint(pieces, ({ start }) => start <= span.start); i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.start >= span.end) break;
    if (piece.seconds !== undefined && formatTime(piece.seconds) === time) return time;
  }
  return first;
}
