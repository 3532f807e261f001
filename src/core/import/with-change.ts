import type { Annotation } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { sameData } from '../sidecar/same-data';

/** An annotation with what a change of it makes. */
export function withChange(annotation: Annotation, change: Change): Annotation {
  if (change.kind !== 'edit') return annotation;
  const made: Record<string, unknown> = { ...annotation, ...change.set };
  for (const [key, items] of Object.entries(change.append ?? {})) {
    const old = change.instead?.[key as keyof typeof change.instead];
    const kept = ((made[key] as readonly unknown[] | undefined) ?? []).filter((one) => !sameData(one, old));
    made[key] = [...kept, ...items];
  }
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as unknown as Annotation;
}
