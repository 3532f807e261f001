import { compareTimes } from './compare-times';
import { type Identity, identityIn } from './identity-in';
import type { Shape } from './shape';

type Item = Readonly<Record<string, unknown>>;

/**
 * Items of a list, of several versions of one just the one that was changed last, where the first of them stood. `lists`: those that
 * the items come from. Items of the same identity that one of them holds together, or that nobody has changed, are no versions of each
 * other: two notes of the same second.
 */
export function keepNewest<T>(
  shape: Shape | undefined,
  items: readonly T[],
  lists: readonly (readonly unknown[])[],
): T[] {
  const identity = shape?.kind === 'list' && shape.newest !== undefined ? identityIn(shape) : undefined;
  if (!identity) return [...items];
  const { newest } = shape as { readonly newest: string };
  // By hand anything may stand there.
  const changedAt = (item: T) => (item as Item | null | undefined)?.[newest];
  if (items.every((one) => changedAt(one) === undefined)) return [...items];
  const versions = byName(items, identity);
  const twice = new Set(
    lists.flatMap((list) => [...byName(list, identity)].flatMap(([name, all]) => (all.length > 1 ? name : []))),
  );
  const replaced = new Map<T, readonly T[]>();
  for (const [name, all] of versions) {
    if (twice.has(name)) continue;
    const changed = all.filter((one) => changedAt(one) !== undefined);
    if (all.length < 2 || changed.length < all.length - 1) continue;
    const last = changed.reduce((a, b) => (compareTimes(String(changedAt(b)), String(changedAt(a))) >= 0 ? b : a));
    for (const [i, one] of all.entries()) replaced.set(one, i === 0 ? [last] : []);
  }
  return items.flatMap((one) => replaced.get(one) ?? [one]);
}

/** Items of each identity; those that have none are left out. */
function byName<T>(items: readonly T[], identity: Identity): Map<string, T[]> {
  const named = new Map<string, T[]>();
  for (const item of items) {
    const name = typeof item === 'object' && item !== null ? identity(item as Item) : undefined;
    if (name === undefined) continue;
    const key = JSON.stringify(name);
    named.set(key, [...(named.get(key) ?? []), item]);
  }
  return named;
}
