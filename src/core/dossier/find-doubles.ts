import { groupBy } from '../text/group-by';
import type { PlacedAnnotation } from './dossier';

/**
 * The annotations that several people made for the same words at the same place, in text order; in each group the oldest
 * comes first. Annotations that overlap, or whose words are lost or ambiguous, are no doubles.
 */
export function findDoubles(annotations: readonly PlacedAnnotation[]): PlacedAnnotation[][] {
  // Those that begin at one place stand side by side.
  const beside: PlacedAnnotation[] = [];
  let last: PlacedAnnotation | undefined;
  for (const one of annotations) {
    if (!isPlaced(one)) continue;
    if (last && last.span!.start === one.span!.start) {
      if (beside.at(-1) !== last) beside.push(last);
      beside.push(one);
    }
    last = one;
  }
  if (beside.length === 0) return [];
  const groups = groupBy(beside, (one) =>
    [one, ...one.parts].map((part) => `${part.span?.start}-${part.span?.end}`).join(),
  );
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.sort(byAge));
}

function isPlaced({ span, placement }: PlacedAnnotation): boolean {
  return span !== undefined && placement !== 'lost' && placement !== 'ambiguous';
}

/** One that doesn't say when it was made comes after those that do. */
function byAge({ annotation: a }: PlacedAnnotation, { annotation: b }: PlacedAnnotation): number {
  const [first, second] = [a.at ?? '~', b.at ?? '~'];
  return first < second ? -1 : first > second ? 1 : 0;
}
