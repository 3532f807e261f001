import { partitionPoint } from '../text/partition-point';
import type { Span } from '../text/span';

/** True for an offset at which a cut would part one of the numbers, which are in order. */
export function splitsNumber(numbers: readonly Span[], at: number): boolean {
  const last = numbers[partitionPoint(numbers, ({ start }) => start < at) - 1];
  return last !== undefined && at < last.end;
}
