import { isConfidential } from '../is-confidential';
import { namingAny } from '../keep-confidential';
import { sameData } from '../same-data';
import type { ListShape } from '../shape';

type List = readonly unknown[];

/**
 * A merged list of sources, where what may be a confidential one in other words is confidential. Of a source of the base that both
 * sides changed one side made it confidential (or left it so), and what the other made of it can't be told apart from new ones.
 * Without a base (undefined) that may be so of whatever one side alone has, if the other has a confidential one that it doesn't name.
 */
export function guardSources(
  shape: ListShape | undefined,
  merged: List,
  [base, ours, theirs]: readonly [List | undefined, List, List],
): List {
  if (shape?.item.kind !== 'record' || !('confidential' in shape.item.keys)) return merged;
  if (base?.every((one) => isIn(ours, one) || isIn(theirs, one))) return merged;
  const isGuarded = (side: List, other: List) =>
    side.some((one) => isHidden(one) && (base ? !isIn(base, one) : !isNamedIn(other, one)));
  const [owns, others] = [isGuarded(ours, theirs), isGuarded(theirs, ours)];
  const isSuspect = (one: unknown) =>
    !(base && isIn(base, one)) &&
    ((owns && isIn(theirs, one) && !isIn(ours, one)) || (others && isIn(ours, one) && !isIn(theirs, one)));
  return merged.map((one) => (isItem(one) && !isHidden(one) && isSuspect(one) ? { ...one, confidential: true } : one));
}

function isIn(list: List, one: unknown): boolean {
  return list.some((other) => sameData(one, other));
}

/** That another source is confidential too doesn't make it the same. */
function isNamedIn(list: List, hidden: unknown): boolean {
  return isIn(list, hidden) || list.filter(isItem).some(namingAny(isItem(hidden) ? [hidden] : []));
}

function isHidden(one: unknown): boolean {
  return isItem(one) && isConfidential(one);
}

function isItem(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
