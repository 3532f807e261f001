import { compareTimes } from '../compare-times';
import { type Identity, identityIn } from '../identity-in';
import { keepNewest } from '../keep-newest';
import type { ListShape } from '../shape';
import { guardSources } from './guard-sources';
import { mergeKeys } from './merge-keys';

type Item = Readonly<Record<string, unknown>>;

/**
 * Three versions of a list as sets, three ways: what either side added is there, what either side took out is gone, of
 * what both have there is one. Two versions of one item that don't contradict each other are joined, others are both kept.
 * Items with a time (`at`) are put in by that, others at the end. `base` is undefined if there is none. Without a `shape` a
 * list is a plain set.
 */
export function mergeLists(
  shape: ListShape | undefined,
  base: readonly unknown[] | undefined,
  ours: readonly unknown[],
  theirs: readonly unknown[],
): unknown[] {
  const identity = identityIn(shape);
  const [olds, owns, others] = [base ?? [], ours, theirs].map((list) => ({
    keys: keysOf(list),
    named: named(list, identity),
  }));
  // What they took out is gone, unless it came back changed: then it is joined with that.
  const merged = ours.filter((one) => {
    const taken = olds!.keys.has(keyOf(one)) && !others!.keys.has(keyOf(one));
    return !taken || findNamed(others!.named, owns!.named, one) !== undefined;
  });
  const places = new Map(merged.map((one, index) => [one, index]));
  const added: unknown[] = [];
  for (const one of theirs) {
    const name = keyOf(one);
    if (olds!.keys.has(name) || owns!.keys.has(name)) continue;
    owns!.keys.add(name);
    const own = findNamed(owns!.named, others!.named, one);
    const joined = own && join(findNamed(olds!.named, others!.named, one), own, one as Item);
    if (joined) merged[places.get(own)!] = joined;
    else added.push(one);
  }
  for (const one of added) merged.splice(placeOf(merged, one), 0, one);
  return keepNewest(shape, guardSources(shape, merged, [base, ours, theirs]), [base ?? [], ours, theirs]);
}

/** The items that can be told by their identity, by that. */
interface Named {
  readonly nameOf: (item: unknown) => string | undefined;
  readonly byName: ReadonlyMap<string, Item>;
}

function named(list: readonly unknown[], identity: Identity | undefined): Named {
  const nameOf = (item: unknown) => {
    const name = identity && isItem(item) ? identity(item) : undefined;
    return name === undefined ? undefined : keyOf(name);
  };
  const byName = new Map<string, Item>();
  const doubled = new Set<string>();
  for (const item of list) {
    const name = nameOf(item);
    if (name === undefined) continue;
    if (byName.has(name)) doubled.add(name);
    byName.set(name, item as Item);
  }
  for (const name of doubled) byName.delete(name);
  return { nameOf, byName };
}

/** The other version of an item of a list that holds no second one like it. */
function findNamed(among: Named, own: Named, item: unknown): Item | undefined {
  const name = own.nameOf(item);
  return name !== undefined && own.byName.has(name) ? among.byName.get(name) : undefined;
}

/** Two versions of one item as one; undefined if they contradict each other. */
function join(base: Item | undefined, ours: Item, theirs: Item): Item | undefined {
  const { data, contradictions } = mergeKeys(base ?? {}, ours, theirs);
  return contradictions.every((key) => key === 'position') ? data : undefined;
}

function placeOf(list: readonly unknown[], item: unknown): number {
  const order = orderOf(item);
  if (order === undefined) return list.length;
  for (let index = list.length; index > 0; index--) {
    const before = orderOf(list[index - 1]);
    if (before !== undefined && typeof before === typeof order && compareOrder(before, order) <= 0) return index;
  }
  const later = list.findIndex((one) => orderOf(one) !== undefined);
  return later < 0 ? list.length : later;
}

function compareOrder(a: string | number, b: string | number): number {
  return typeof a === 'number' ? a - Number(b) : compareTimes(a, String(b));
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
