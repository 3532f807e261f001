import { partitionPoint } from './partition-point';
import type { Span } from './span';

/** Those of a list of spans, in order and not overlapping, that lie wholly within `within`; an empty one if it touches it. */
export function spansWithin<T extends Span>(spans: readonly T[], within: Span): T[] {
  const first = partitionPoint(spans, (span) => span.start < within.start);
  const behind = partitionPoint(spans, (span) => span.end <= within.end);
  return spans.slice(first, behind);
}
