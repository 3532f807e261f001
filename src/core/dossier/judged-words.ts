import type { Annotation } from '../sidecar/annotation';

/**
 * The words that the last decision was made on, if the quote was confirmed anew after it; undefined if it wasn't. If no decision has a
 * time, the first words count.
 */
export function judgedWords({ previous = [], reviews }: Annotation): string | undefined {
  const decided = latest(reviews?.map((one) => one.at));
  if (decided === undefined) return previous[0]?.exact;
  return previous.find(({ at }) => at !== undefined && at > decided)?.exact;
}

/** The latest of ISO 8601 times in UTC, which compare as text. */
function latest(times: readonly (string | undefined)[] = []): string | undefined {
  return times.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}
