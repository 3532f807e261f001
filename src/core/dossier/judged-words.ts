import type { Annotation } from '../sidecar/annotation';
import { compareTimes, latestTime } from '../sidecar/compare-times';

/**
 * The words that the last decision was made on, if the quote was confirmed anew after it; undefined if it wasn't. If no decision has a
 * time, the first words count.
 */
export function judgedWords({ previous = [], reviews }: Annotation): string | undefined {
  const decided = latestTime((reviews ?? []).map((one) => one.at));
  if (decided === undefined) return previous[0]?.exact;
  return previous.find(({ at }) => at !== undefined && compareTimes(at, decided) > 0)?.exact;
}
