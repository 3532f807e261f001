import type { Approximation, NumberKind } from '../numeric-expression';

/** A word or phrase that is a number by itself: doubled, 一半, 翻番, 首先. */
export interface Phrase {
  readonly kind: NumberKind;
  readonly low: number;
  readonly high?: number;
  readonly unit?: string;
  readonly approx?: Approximation;
  readonly claim: boolean;
  /** How much of the words is its span, where the rest only tells what it is: *once* a week. */
  readonly letters?: number;
}

/** What stands before a numeral: how it modifies it. */
export interface Modifier {
  /** `none` where a longer word only ends like a modifier (經過). */
  readonly approx: Approximation | 'none';
  /** The smallest number that it modifies: 過 is `more than` before 10 and up, else the end of a verb. */
  readonly least?: number;
  /** Modifies only powers of ten that no digit stands before: 上百. */
  readonly bare?: true;
}

/** What a figure of a date counts, told by the word after it: 年, 月, 日. */
export type DateUnit = 'year' | 'month' | 'day' | 'quarter' | 'decade' | 'century';

/**
 * Where `and` may stand within a numeral: after hundreds and scales (English), after tens too (y, e, et), or between
 * ones and tens within a word (German und).
 */
export type AndRule = 'hundreds' | 'tens' | 'ones first';
