import type { Span } from './span';

/** True for the span of a problem of a file as a whole: an empty one at the very beginning. */
export function isWholeFile({ end }: Span): boolean {
  return end === 0;
}
