import { weighOpinions } from '../sidecar/weigh-opinions';
import type { Dossier, PlacedAnnotation } from './dossier';

const known = new WeakMap<Dossier, ReadonlySet<PlacedAnnotation>>();

/** Claims of which another entry for the same words, as of a second reader, has another verdict: people differ on them. */
export function differingDoubles(dossier: Dossier): ReadonlySet<PlacedAnnotation> {
  const before = known.get(dossier);
  if (before) return before;
  const { doubles, team } = dossier;
  const verdicts = (group: readonly PlacedAnnotation[]) =>
    group.flatMap(({ annotation }) => weighOpinions(annotation, team.team).verdict ?? annotation.verdict ?? []);
  const found = new Set(doubles.filter((group) => new Set(verdicts(group)).size > 1).flat());
  known.set(dossier, found);
  return found;
}
