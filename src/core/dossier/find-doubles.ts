import type { PlacedAnnotation } from './dossier';

/**
 * The annotations that several people made for the same words at the same place, in text order; in each group the oldest
 * comes first. Annotations that overlap, or whose words are lost or ambiguous, are no doubles.
 */
export function findDoubles(annotations: readonly PlacedAnnotation[]): PlacedAnnotation[][] {
  const groups = new Map<string, PlacedAnnotation[]>();
  for (const one of annotations) {
    const { span, placement } = one;
    if (!span || placement === 'lost' || placement === 'ambiguous') continue;
    const key = [one, ...one.parts].map((part) => `${part.span?.start}-${part.span?.end}`).join();
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.sort(byAge));
}

/** One that doesn't say when it was made comes after those that do. */
function byAge({ annotation: a }: PlacedAnnotation, { annotation: b }: PlacedAnnotation): number {
  const [first, second] = [a.at ?? '~', b.at ?? '~'];
  return first < second ? -1 : first > second ? 1 : 0;
}
