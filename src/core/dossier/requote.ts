import type { Placement } from '../anchors/placement';
import { quoteSpan } from '../anchors/quote-span';
import type { Place } from '../sidecar/annotation';
import type { Change, Fields } from '../sidecar/change';
import type { Span } from '../text/span';
import type { Dossier, PlacedAnnotation } from './dossier';
import { lfOf } from './lf-of';
import { factsOf } from './tag-span';

/** Fields that quote an annotation anew where it stands now; of its places those that are `wanted` and are anywhere. */
export function requote(dossier: Dossier, one: PlacedAnnotation, wanted: (placement: Placement) => boolean): Fields {
  const { annotation, own, parts, repeats } = one;
  const anew = (places: readonly Place[] | undefined, placements: readonly Placement[]) =>
    places && placements.some((one) => wanted(one) && one.span)
      ? places.map((place, i) => requotePlace(dossier, place, placements[i]!, wanted))
      : undefined;
  const newParts = anew(annotation.parts, parts);
  const newRepeats = anew(annotation.repeats, repeats);
  return {
    ...(wanted(own) && own.span && requoteSpan(dossier, own.span)),
    ...(newParts && { parts: newParts }),
    ...(newRepeats && { repeats: newRepeats }),
  };
}

/** Fields that quote the words at a span as an annotation's own. */
export function requoteSpan(dossier: Dossier, span: Span): Fields {
  // Numbers that are not there any more go; who spoke and when stays where nobody speaks now.
  return { numbers: undefined, ...factsOf(dossier, span) };
}

function requotePlace(
  { transcript }: Dossier,
  place: Place,
  placement: Placement,
  wanted: (placement: Placement) => boolean,
): Place {
  return wanted(placement) && placement.span
    ? { ...place, ...quoteSpan(transcript.read, placement.span, lfOf(transcript)) }
    : place;
}

/**
 * What is written when a document is saved: annotations without a verdict whose words were edited in it get their new
 * words as quote. All others, and mere shifts, write nothing.
 */
export function requotesOnSave(
  dossier: Dossier,
): { readonly file: string; readonly change: Change & { kind: 'edit' } }[] {
  return dossier.annotations.flatMap((one) => {
    const { annotation, file, own, parts, repeats } = one;
    const isEdited = [own, ...parts, ...repeats].some((placement) => placement.edited);
    if (!isEdited || annotation.verdict !== undefined) return [];
    const set = requote(dossier, one, (placement) => placement.edited === true);
    return [{ file, change: { kind: 'edit', id: annotation.id, set } }];
  });
}
