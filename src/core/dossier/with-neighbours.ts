import type { Target } from '../anchors/placement';
import { partitionPoint } from '../text/partition-point';

/** On either side of what is searched for, so many others are searched for with it: each is also told by its neighbours. */
const neighbours = 8;

/** What is to be searched for with some of all quotes, in the order of all; `all` where that is about as much, or not all tell a position. */
export function withNeighbours<T extends Pick<Target, 'position'>>(
  wanted: readonly T[],
  all: readonly T[],
): readonly T[] {
  const isFew = wanted.length * (2 * neighbours + 1) < all.length;
  if (!isFew || wanted.some(({ position }) => !position)) return all;
  const startOf = ({ position }: T) => position?.start ?? -1;
  const inOrder = all.filter(({ position }) => position).sort((a, b) => startOf(a) - startOf(b));
  const near = new Set(
    wanted.flatMap((one) => {
      const at = partitionPoint(inOrder, (other) => startOf(other) < startOf(one));
      return [one, ...inOrder.slice(Math.max(0, at - neighbours), at + neighbours + 1)];
    }),
  );
  // In their own order, as they would be among all.
  return all.filter((one) => near.has(one));
}
