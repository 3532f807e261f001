import type { PlacementKind } from '../anchors/placement';
import type { Annotation } from '../sidecar/annotation';
import { localize } from '../text/localize';
import { describeChange } from './describe-change';
import type { PlacedAnnotation } from './dossier';
import { judgedWords } from './judged-words';

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
