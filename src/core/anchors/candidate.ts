import type { Span } from '../text/span';
import type { WordsBeside } from './turning-words';

/** A place in the folded text where a quote may stand now, and how much of the quote is found there. */
export interface Candidate {
  /** UTF-16 offsets in the folded text. */
  readonly start: number;
  readonly end: number;
  /** The same in the text with LF line ends, with what was left out at the ends. */
  readonly lf: Span;
  /** True where the words are the same: see `sameWords`. */
  readonly same: boolean;
  /** What was seen beside the words if they are the same and it was asked whether that turns them: it doesn't. Undefined else. */
  readonly beside: WordsBeside | undefined;
  /** True where not even their setting differs. */
  readonly identical: boolean;
  /** 0 to 1: how much of the quoted words is found, and of what stands there now. */
  readonly words: number;
  /** Characters of the words that were lost or added. */
  readonly edited: number;
  /** 0 to 1: how much of the prefix and of the suffix is found; undefined where the quote has none. */
  readonly prefix: number | undefined;
  readonly suffix: number | undefined;
  /** Characters that came between the words and what is found of the prefix, and of the suffix; below 0 where some went. */
  readonly prefixGap: number;
  readonly suffixGap: number;
}
