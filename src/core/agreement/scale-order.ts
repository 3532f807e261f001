import type { Term } from '../sidecar/vocabulary';

/**
 * The order of a scale of verdicts, from false to true: by rating; verdicts without one, such as “misleading”, have no place in
 * it. A scale without any rating is in order as it stands.
 */
export function scaleOrder(verdicts: readonly Term[]): readonly string[] {
  const rated = verdicts.filter(({ rating }) => rating !== undefined);
  const ordered = rated.length > 1 ? rated.toSorted((a, b) => a.rating! - b.rating!) : verdicts;
  return ordered.map(({ id }) => id);
}
