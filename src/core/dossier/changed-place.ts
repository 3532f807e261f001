import type { Dossier } from './dossier';

/** Where two readings of the same text differ in their annotations: the words of the first that differs; undefined if none does. */
export function changedPlace(before: Dossier, after: Dossier): number | undefined {
  const old = new Map(before.annotations.map((one) => [one.annotation.id, one]));
  for (const one of after.annotations) {
    if (old.get(one.annotation.id)?.annotation !== one.annotation && one.span) return one.span.start;
    old.delete(one.annotation.id);
  }
  return [...old.values()].flatMap(({ span }) => span?.start ?? [])[0];
}
