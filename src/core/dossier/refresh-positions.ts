import type { Placement } from '../anchors/placement';
import type { CodePointRange } from '../anchors/quote';
import type { Place } from '../sidecar/annotation';
import type { Change, Fields } from '../sidecar/change';
import type { Dossier } from './dossier';
import { lfOf } from './lf-of';

/** Edits that write where each quote stands now, for those that are surely there and whose position says otherwise. */
export function renewPositions(
  dossier: Dossier,
): { readonly file: string; readonly change: Change & { readonly kind: 'edit' } }[] {
  const lf = lfOf(dossier.transcript);
  const positionOf = ({ placement, span }: Placement): CodePointRange | undefined =>
    placement === 'exact' && span ? lf.positionOf(span) : undefined;
  const isOld = (place: Place, position: CodePointRange | undefined) =>
    position !== undefined && (place.position?.start !== position.start || place.position.end !== position.end);
  const renewed = (places: readonly Place[] | undefined, placements: readonly Placement[]) => {
    const positions = placements.map(positionOf);
    if (!places?.some((place, i) => isOld(place, positions[i]))) return undefined;
    return places.map((place, i) => (positions[i] ? { ...place, position: positions[i] } : place));
  };
  return dossier.annotations.flatMap(({ annotation, file, own, parts, repeats }) => {
    const position = positionOf(own);
    const newParts = renewed(annotation.parts, parts);
    const newRepeats = renewed(annotation.repeats, repeats);
    const set: Fields = {
      ...(isOld(annotation, position) && { position }),
      ...(newParts && { parts: newParts }),
      ...(newRepeats && { repeats: newRepeats }),
    };
    return Object.keys(set).length === 0 ? [] : [{ file, change: { kind: 'edit', id: annotation.id, set } }];
  });
}
