import type { PlacementKind } from '../anchors/placement';
import type { Annotation } from '../sidecar/annotation';

/**
 * Why an annotation needs a person: it has a verdict, and the words or the speaker differ from what was judged, or the
 * quote was confirmed anew after the last decision. Undefined where nothing does. Derived, never stored.
 */
export function attentionOf(annotation: Annotation, placement: PlacementKind, speaker?: string): string | undefined {
  if (annotation.verdict === undefined) return undefined;
  if (placement === 'changed' || placement === 'lost') {
    return `The words have changed since the verdict “${annotation.verdict}” was given. Does it still hold?`;
  }
  if (annotation.speaker !== undefined && speaker !== undefined && annotation.speaker !== speaker) {
    return `The verdict was given on words of ${annotation.speaker}; now ${speaker} says them. Does it still hold?`;
  }
  const confirmed = latest(annotation.previous?.map((one) => one.at));
  const decided = latest(annotation.reviews?.map((one) => one.at));
  if (annotation.previous?.length && (decided === undefined || (confirmed !== undefined && confirmed > decided))) {
    return `The quote was confirmed with other words after the last decision. Does the verdict “${annotation.verdict}” still hold?`;
  }
  return undefined;
}

/** The latest of ISO 8601 times in UTC, which compare as text. */
function latest(times: readonly (string | undefined)[] = []): string | undefined {
  return times.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}
