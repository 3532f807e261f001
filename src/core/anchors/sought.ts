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
    const unit = words.charCodeAt(at);
    if (unit >= 0x2e80) sum += isWordUnit(words, at) ? 3 : 0;
    else if (unit >= 0x80) sum += isWordUnit(words, at) ? 1 : 0;
    else if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39))
      sum += 1;
  }
  return sum;
}

/** True for letters and digits; of a surrogate pair, for its first half. */
function isWordUnit(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at)!));
}
