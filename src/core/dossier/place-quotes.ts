import { placeTargets } from '../anchors/place-targets';
import type { Placement, Target } from '../anchors/placement';
import type { PlaceOptions } from '../anchors/weigh-candidates';
import type { Transcript } from '../transcript/transcript';
import { labelsOf } from './labels-of';
import { turnAt, turnNumber } from './turn-at';

/**
 * Finds quotes in the text as read, with all that the transcript tells of who says what: the only way to places in one. A quote that
 * isn't there and stands in the file as it is, holes and all, was written when these were no holes yet: it is placed where it stands.
 */
export function placeQuotes(transcript: Transcript, targets: readonly Target[]): Placement[] {
  if (targets.length === 0) return [];
  const { read } = transcript;
  const labels = labelsOf(transcript);
  const options: PlaceOptions = {
    speakerAt: (offset) => turnAt(transcript, offset)?.speaker ?? undefined,
    isSpeaker: (label) => labels.has(label),
    turnAt: (offset) => {
      const turn = turnAt(transcript, offset);
      return turn && turnNumber(transcript, turn);
    },
  };
  const placements = placeTargets(read, targets, options);
  if (read.holes.length === 0) return placements;
  const left = placements.flatMap(({ placement }, i) => (placement === 'exact' ? [] : [i]));
  if (left.length === 0) return placements;
  const asWritten = placeTargets(
    read.file,
    left.map((i) => targets[i]!),
    options,
  );
  for (const [k, i] of left.entries()) if (asWritten[k]!.placement === 'exact') placements[i] = asWritten[k]!;
  return placements;
}
