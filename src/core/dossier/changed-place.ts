import { sameData } from '../sidecar/same-data';
import { coverageOf } from './coverage-of';
import type { Dossier } from './dossier';

/**
 * Where two readings of the same text differ: the words of the first annotation that does, else the first sentence that is accounted
 * for in one of them only; undefined if they differ in neither.
 */
export function changedPlace(before: Dossier, after: Dossier): number | undefined {
  const old = new Map(before.annotations.map((one) => [one.annotation.id, one]));
  for (const one of after.annotations) {
    const was = old.get(one.annotation.id)?.annotation;
    if (was !== one.annotation && !sameData(was, one.annotation) && one.span) return one.span.start;
    old.delete(one.annotation.id);
  }
  const gone = [...old.values()].flatMap(({ span }) => span?.start ?? [])[0];
  return gone ?? changedSentence(before, after);
}

function changedSentence(before: Dossier, after: Dossier): number | undefined {
  const covered = ({ sidecars }: Dossier) => sidecars.map(({ sidecar }) => sidecar.covered);
  if (sameData(covered(before), covered(after))) return undefined;
  const was = coverageOf(before).sentences;
  return coverageOf(after).sentences.find(({ cover }, i) => cover !== was[i]?.cover)?.start;
}
