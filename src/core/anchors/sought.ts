import { toLf } from './lf-text';
import type { Target } from './placement';

/** A target made ready for the search: all strings have LF line ends. */
export interface Sought {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
  /** Prefix, words and suffix in one. */
  readonly whole: string;
  /** About how many bits of chance the words rule out, up to 24: letters and digits, three times in unspaced scripts. */
  readonly information: number;
  /** Code points before the words when they were quoted. */
  readonly position: number | undefined;
  readonly speaker: string | undefined;
  readonly turn: number | undefined;
}

export function prepareTarget({ quote, position, speaker, turn }: Target): Sought {
  const prefix = toLf(quote.prefix ?? '');
  const exact = toLf(quote.exact);
  const suffix = toLf(quote.suffix ?? '');
  return {
    prefix,
    exact,
    suffix,
    whole: prefix + exact + suffix,
    information: informationOf(exact),
    position: position && position.start >= 0 && Number.isFinite(position.start) ? position.start : undefined,
    speaker,
    turn,
  };
}

/** From so much on words are not there by chance. */
export const enoughInformation = 24;

function informationOf(words: string): number {
  let sum = 0;
  for (const char of words) {
    if (sum >= enoughInformation) break;
    if (/[\p{L}\p{N}]/u.test(char)) sum += char.codePointAt(0)! >= 0x2e80 ? 3 : 1;
  }
  return sum;
}
