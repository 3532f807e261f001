import type { Annotation } from './annotation';
import type { Change } from './change';
import type { Sidecar } from './sidecar';

/**
 * An edit of a claim as it is written into a checker's own sidecar. Where that has no entry for the claim yet, it gets one
 * that adds to the others: with the same id and the quote, so that the file stands by itself, and with what is new.
 *
 * `annotation`: the claim as all sidecars together tell it. `by`, `at`: who makes the change, and when. What stands in
 * another's file can't be taken away from here: keys to be removed are left out of a new entry.
 */
export function ownChange(
  change: Change & { readonly kind: 'edit' },
  annotation: Annotation,
  own: Sidecar | undefined,
  { by, at }: { readonly by: string; readonly at: string },
): Change {
  const mine = own?.entries.some((entry) => entry.annotation?.id === change.id);
  // The newer of two values counts, which is told by `at`.
  if (mine) return { ...change, set: { ...change.set, at } };
  const { id, tag, quote, position } = annotation;
  return {
    kind: 'add',
    annotation: defined({ id, tag, quote, position, by, at, ...change.set, ...change.append }) as unknown as Annotation,
  };
}

function defined(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
