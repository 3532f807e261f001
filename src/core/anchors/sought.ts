import { toLf } from '../text/to-lf';
import { FoldedText } from './folded-text';
import { isWordUnit } from './is-word-unit';
import type { Target } from './placement';

/** The three strings of a quote, with LF line ends, as they were quoted. */
export interface QuotedParts {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
}

/** A target made ready for the search: `prefix`, `exact` and `suffix` are folded, as the text is in which it's looked for. */
export class Sought {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
  /** Prefix, words and suffix in one. */
  readonly whole: string;
  readonly quoted: QuotedParts;
  /** What is left out at the beginning and at the end of the words when they are folded. */
  readonly lead: string;
  readonly tail: string;
  /** Code points before the words when they were quoted. */
  readonly position: number | undefined;
  readonly speaker: string | undefined;
  readonly turn: number | undefined;
  #information: number | undefined;

  constructor({ quote, position, speaker, turn }: Target) {
    this.quoted = { prefix: toLf(quote.prefix ?? ''), exact: toLf(quote.exact), suffix: toLf(quote.suffix ?? '') };
    const { prefix, exact, suffix } = this.quoted;
    const folded = new FoldedText(prefix + exact + suffix);
    const close = prefix.length + exact.length;
    // What a space at either end stands beside isn't known, so that it may be left out of the text.
    const first = folded.text.startsWith(' ') ? 1 : 0;
    const last = folded.text.length - (folded.text.endsWith(' ') ? 1 : 0);
    const open = Math.min(last, Math.max(first, folded.fromLf(prefix.length)));
    const end = Math.min(last, Math.max(open, folded.fromLf(close)));
    this.whole = folded.text.slice(first, Math.max(first, last));
    this.prefix = folded.text.slice(first, open);
    this.exact = folded.text.slice(open, end);
    this.suffix = folded.text.slice(end, last);
    const isEmpty = end <= open;
    this.lead = isEmpty ? exact : exact.slice(0, Math.max(0, folded.toLf(open) - prefix.length));
    this.tail = isEmpty ? '' : exact.slice(Math.max(0, folded.endToLf(end) - prefix.length));
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
