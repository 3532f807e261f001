import { placeTargets } from '../anchors/place-targets';
import type { Placement, Target } from '../anchors/placement';
import type { PlaceOptions } from '../anchors/weigh-candidates';
import type { Transcript } from '../transcript/transcript';

/**
 * Finds quotes in the text as read. One that isn't there and stands in the file as it is, holes and all, was written when
 * these were no holes yet: it is placed where it stands.
 */
export function placeQuotes({ read }: Transcript, targets: readonly Target[], options: PlaceOptions = {}): Placement[] {
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
