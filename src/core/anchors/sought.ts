import { isWordUnit } from './is-word-unit';
import { toLf } from './lf-text';
import type { Target } from './placement';

/** A target made ready for the search: all strings have LF line ends. */
export class Sought {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
  /** Prefix, words and suffix in one. */
  readonly whole: string;
  /** Code points before the words when they were quoted. */
  readonly position: number | undefined;
  readonly speaker: string | undefined;
  readonly turn: number | undefined;
  #information: number | undefined;

  constructor({ quote, position, speaker, turn }: Target) {
    this.prefix = toLf(quote.prefix ?? '');
    this.exact = toLf(quote.exact);
    this.suffix = toLf(quote.suffix ?? '');
    this.whole = this.prefix + this.exact + this.suffix;
    this.position = position && position.start >= 0 && Number.isFinite(position.start) ? position.start : undefined;
    this.speaker = speaker;
    this.turn = turn;
  }

  /** About how many bits of chance the words rule out, up to 24: letters and digits, three times in unspaced scripts. */
  get information(): number {
    this.#information ??= informationOf(this.exact);
    return this.#information;
  }
}

/** From so much on words are not there by chance. */
export const enoughInformation = 24;

/** See `Sought.information`. */
export function informationOf(words: string): number {
  let sum = 0;
  for (let at = 0; at < words.length && sum < enoughInformation; at++) {
    if (isWordUnit(words, at)) sum += words.charCodeAt(at) >= 0x2e80 ? 3 : 1;
  }
  return sum;
}
