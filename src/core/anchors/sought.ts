import { toLf } from './lf-text';
import type { Target } from './placement';

/** A target made ready for the search: all strings have LF line ends. */
export interface Sought {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
  /** Prefix, words and suffix in one. */
  readonly whole: string;
  /** Code points before the words when they were quoted. */
  readonly position: number | undefined;
  readonly speaker: string | undefined;
  readonly turn: number | undefined;
}

export function prepareTarget({ quote, position, speaker, turn }: Target): Sought {
  const prefix = toLf(quote.prefix ?? '');
  const exact = toLf(quote.exact);
  const suffix = toLf(quote.suffix ?? '');
  return { prefix, exact, suffix, whole: prefix + exact + suffix, position: position?.start, speaker, turn };
}
