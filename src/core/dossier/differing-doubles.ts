import type { Dossier, PlacedAnnotation } from './dossier';

/** Claims of which another entry for the same words, as of a second reader, has another verdict: people differ on them. */
export function differingDoubles({ doubles }: Dossier): ReadonlySet<PlacedAnnotation> {
  const verdicts = (group: readonly PlacedAnnotation[]) => group.flatMap(({ annotation }) => annotation.verdict ?? []);
  return new Set(doubles.filter((group) => new Set(verdicts(group)).size > 1).flat());
}
