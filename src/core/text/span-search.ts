import { partitionPoint } from './partition-point';
import type { Span } from './span';

/** Finds those of some spans, which may overlap, that share at least one character with a span, in the order of their starts. */
export function spanSearch<T extends Span>(spans: readonly T[]): (within: Span) => T[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let furthest = 0;
  const reaches = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => {
    const first = partitionPoint(reaches, (reach) => reach <= start);
    const behind = partitionPoint(sorted, (one) => one.start < end);
    return sorted.slice(first, behind).filter((one) => one.end > start);
  };
}
