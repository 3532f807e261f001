import { addAll } from '../text/add-all';
import type { Sidecar } from './sidecar';

const known = new WeakMap<Sidecar, boolean>();

/** True if a sidecar has entries on which several readers agreed. */
export function hasAgreed(sidecar: Sidecar): boolean {
  const before = known.get(sidecar);
  if (before !== undefined) return before;
  const found = sidecar.entries.some(({ annotation }) => annotation?.['agreed-from'] !== undefined);
  known.set(sidecar, found);
  return found;
}

/**
 * The entries of single readers that an agreed one came of, each with the id of that. What an agreed entry came of may itself have
 * been agreed on; of entries that name each other in a ring none is taken for one that another came of.
 */
export function agreedEntries(sidecars: readonly Sidecar[]): ReadonlyMap<string, string> {
  const from = new Map<string, string[]>();
  for (const sidecar of sidecars) {
    for (const { annotation } of hasAgreed(sidecar) ? sidecar.entries : []) {
      const ids = annotation?.['agreed-from'];
      if (ids) from.set(annotation.id, [...(from.get(annotation.id) ?? []), ...ids]);
    }
  }
  const named = new Set([...from.values()].flat());
  const agreed = new Map<string, string>();
  for (const root of from.keys()) {
    if (named.has(root)) continue;
    const open = [...from.get(root)!];
    for (const id of open) {
      if (agreed.has(id) || id === root) continue;
      agreed.set(id, root);
      addAll(open, from.get(id) ?? []);
    }
  }
  return agreed;
}
