import { isConfidential } from '../is-confidential';
import { sameData } from '../same-data';
import type { ListShape } from '../shape';

/**
 * A merged list of sources, where what may be a confidential one in other words is confidential: of a source of the base that both
 * sides changed one side made it confidential (or left it so), and what the other made of it can't be told apart from new ones.
 */
export function guardSources(
  shape: ListShape | undefined,
  merged: readonly unknown[],
  [base, ours, theirs]: readonly [readonly unknown[], readonly unknown[], readonly unknown[]],
): readonly unknown[] {
  if (shape?.item.kind !== 'record' || !('confidential' in shape.item.keys)) return merged;
  const isIn = (list: readonly unknown[], one: unknown) => list.some((other) => sameData(one, other));
  if (base.every((one) => isIn(ours, one) || isIn(theirs, one))) return merged;
  const isGuarded = (side: readonly unknown[]) => side.some((one) => isHidden(one) && !isIn(base, one));
  const [owns, others] = [isGuarded(ours), isGuarded(theirs)];
  const isSuspect = (one: unknown) =>
    !isIn(base, one) &&
    ((owns && isIn(theirs, one) && !isIn(ours, one)) || (others && isIn(ours, one) && !isIn(theirs, one)));
  return merged.map((one) => (isItem(one) && !isHidden(one) && isSuspect(one) ? { ...one, confidential: true } : one));
}

function isHidden(one: unknown): boolean {
  return isItem(one) && isConfidential(one);
}

function isItem(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
