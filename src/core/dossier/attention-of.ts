import type { PlacementKind } from '../anchors/placement';
import type { Annotation } from '../sidecar/annotation';
import { localize } from '../text/localize';
import { describeChange } from './describe-change';
import type { PlacedAnnotation } from './dossier';

/** What stands in the transcript now. */
interface Present {
  /** Who says it. */
  readonly speaker?: string | undefined;
  readonly change?: PlacedAnnotation['change'];
}

/**
 * Why an annotation needs a person: it has a verdict, and the words or the speaker differ from what was judged, or the
 * quote was confirmed anew after the last decision. Undefined where nothing does. Derived, never stored.
 */
export function attentionOf(
  annotation: Annotation,
  placement: PlacementKind,
  { speaker, change }: Present = {},
): string | undefined {
  const { verdict } = annotation;
  if (verdict === undefined) return undefined;
  const what = change ? ` (${describeChange(change)})` : '';
  if (placement === 'changed' || placement === 'lost') {
    return localize('The words have changed since the verdict was given{0}. Does it still hold?', what);
  }
  if (annotation.speaker !== undefined && speaker !== undefined && annotation.speaker !== speaker) {
    return localize(
      'The verdict was given on words of {0}; now {1} says them. Does it still hold?',
      annotation.speaker,
      speaker,
    );
  }
  if (judgedWords(annotation) !== undefined) {
    return localize('The quote was confirmed anew after the last decision{0}. Does the verdict still hold?', what);
  }
  return undefined;
}

/**
 * The words that the last decision was made on, where the quote was confirmed anew after it; undefined where it wasn't.
 * Without a time on either, a quote confirmed anew counts as later while there is no decision at all.
 */
export function judgedWords({ previous = [], reviews }: Annotation): string | undefined {
  const decided = latest(reviews?.map((one) => one.at));
  if (decided === undefined) return previous[0]?.exact;
  return previous.find(({ at }) => at !== undefined && at > decided)?.exact;
}

/** The latest of ISO 8601 times in UTC, which compare as text. */
function latest(times: readonly (string | undefined)[] = []): string | undefined {
  return times.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}
