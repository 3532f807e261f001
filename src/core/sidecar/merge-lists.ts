import { mergeKeys } from './merge-keys';
import { sameData } from './same-data';

/** What tells two versions of one item from two items; a list without it is a plain set. */
type Identity = (item: Item) => unknown;
type Item = Readonly<Record<string, unknown>>;

const when = ({ by, at }: Item) => by !== undefined && at !== undefined && [by, at];
const identities: Readonly<Record<string, Identity>> = {
  sources: ({ url, title }) => url ?? title,
  reviews: when,
  notes: when,
  previous: ({ exact, at }) => exact !== undefined && [exact, at],
  parts: ({ quote }) => quote,
  repeats: ({ quote }) => quote,
  numbers: ({ text }) => text,
};

/**
 * Three versions of a list as sets, three ways: what either side added is there, what either side took out is gone, of
 * what both have there is one. Two versions of one item that don't contradict each other are joined, others are both kept.
 * Items with a time (`at`) are put in by that, others at the end. `base` is empty where there is none.
 */
export function mergeLists(
  key: string,
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
): unknown[] {
  const [known, have, others] = [keysOf(base), keysOf(ours), keysOf(theirs)];
  const taken = (one: unknown) => known.has(keyOf(one)) && !others.has(keyOf(one));
  const merged = ours.filter((one) => !taken(one));
  const identity = Object.hasOwn(identities, key) ? identities[key] : undefined;
  for (const one of theirs) {
    const name = keyOf(one);
    if (known.has(name) || have.has(name)) continue;
    have.add(name);
    if (!(identity && join(merged, base, one, identity))) merged.splice(placeOf(merged, one), 0, one);
  }
  return merged;
}

/** Joins an item with the other version of it; false where there is none, or where the two contradict each other. */
function join(merged: unknown[], base: readonly unknown[], theirs: unknown, identity: Identity): boolean {
  if (!isItem(theirs)) return false;
  const name = identity(theirs);
  if (name === undefined || name === false) return false;
  const isSame = (one: unknown): one is Item => isItem(one) && sameData(identity(one), name);
  const index = merged.findIndex(isSame);
  if (index < 0) return false;
  const { data, contradictions } = mergeKeys(base.find(isSame) ?? {}, merged[index] as Item, theirs);
  if (contradictions.some((key) => key !== 'position')) return false;
  merged[index] = data;
  return true;
}

function placeOf(list: readonly unknown[], item: unknown): number {
  const order = orderOf(item);
  if (order === undefined) return list.length;
  for (let index = list.length; index > 0; index--) {
    const before = orderOf(list[index - 1]);
    if (before !== undefined && typeof before === typeof order && before <= order) return index;
  }
  const later = list.findIndex((one) => orderOf(one) !== undefined);
  return later < 0 ? list.length : later;
}

/** The time of a decision or a note, the place of a part or a repeat. */
function orderOf(item: unknown): string | number | undefined {
  if (!isItem(item)) return undefined;
  const { at, position } = item;
  if (typeof at === 'string') return at;
  const start = isItem(position) ? position.start : undefined;
  return typeof start === 'number' ? start : undefined;
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysOf(list: readonly unknown[]): Set<string> {
  return new Set(list.map(keyOf));
}

/** The same for the same data, whatever the order of keys. */
function keyOf(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    isItem(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}
