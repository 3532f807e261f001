import { partitionPoint } from './partition-point';
import type { Span } from './span';

/** Those of a list of spans, in order and not overlapping, that share at least one character with `within`. */
export function spansIn<T extends Span>(spans: readonly T[], within: Span): T[] {
  const first = partitionPoint(spans, (span) => span.end <= within.start);
  const behind = partitionPoint(spans, (span) => span.start < within.end);
  return spans.slice(first, behind);
}
