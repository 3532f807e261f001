import type { Annotation } from '../sidecar/annotation';
import { sameData } from '../sidecar/same-data';
import type { Dossier, PlacedAnnotation } from './dossier';

/** A claim in which two readings of the same text differ. */
export interface ChangedClaim {
  readonly before: PlacedAnnotation | undefined;
  readonly after: PlacedAnnotation | undefined;
  /** The fields that differ; none where it is there in one reading only. */
  readonly fields: readonly (keyof Annotation)[];
}

/** The claims in which two readings differ: those of the later one in the order of the text, then those that are gone. */
export function changedClaims(before: Dossier, after: Dossier): readonly ChangedClaim[] {
  const old = new Map(before.annotations.map((one) => [one.annotation.id, one]));
  const changed: ChangedClaim[] = [];
  for (const one of after.annotations) {
    const was = old.get(one.annotation.id);
    old.delete(one.annotation.id);
    if (was?.annotation === one.annotation) continue;
    const fields = was ? differingFields(was.annotation, one.annotation) : [];
    if (!was || fields.length > 0) changed.push({ before: was, after: one, fields });
  }
  return [...changed, ...[...old.values()].map((one): ChangedClaim => ({ before: one, after: undefined, fields: [] }))];
}

function differingFields(a: Annotation, b: Annotation): (keyof Annotation)[] {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<keyof Annotation>;
  return [...keys].filter((key) => !sameData(a[key], b[key]));
}
