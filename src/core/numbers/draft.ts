import type { Approximation, NumberKind } from './numeric-expression';
import type { Unit } from './units/unit';

/** How a numeral is written. */
export type Notation = 'digits' | 'words' | 'myriads' | 'phrase';

/**
 * An expression on its way: a scanner makes it from a numeral, refiners widen it and decide what it is, in place. At
 * last it becomes a `NumericExpression`.
 */
export class Draft {
  // All fields start with a value of their type, from which engines choose how to store them; the most asked come first.
  start = 0;
  end = 0;
  kind: NumberKind | null = null;
  notation: Notation = 'digits';
  unit: Unit | null = null;
  /** Where the numeral itself lies, without modifier and unit. */
  numeralStart = 0;
  numeralEnd = 0;
  approx: Approximation = 'exact';
  /** Lower and upper end; equal unless it is a range. NaN where no value can be known. */
  low = 0;
  high = 0;
  /** 第三, third, 21st. */
  ordinal = false;
  /** 三分之一, two-thirds, 3/4, half; `half a million` is none. */
  fraction = false;
  /** Decided to be no claim. */
  idle = false;
  /** Just the word for one, which may be an article: a, un, 一. */
  article = false;
  /** The numeral names a scale or power (萬, million), so it cannot be a year or an article. */
  scaled = false;
  /** Digits before the decimal point; 0 for numerals in words. */
  digits = 0;
  /** Written with a decimal point. */
  decimal = false;
  /** Written with thousands separators. */
  grouped = false;
  /** Many of that size: thousands, dozens, 數百. */
  crowd = false;
  /** The last scale that was written: a million in `9 million`. */
  scale = 1;
  /** Of a fraction in myriads, what stands before 分之: 百分之五 has 100. */
  denominator = 0;
  /** Nothing that it counts follows: the clause ends after it. */
  bounded = false;
  /** Starts with a bare 百, 千, 萬… that no digit stands before. */
  bareUnit = false;
  /** The unit as the text's language writes it; for a bare count of an English noun the noun. */
  unitText: string | null = null;
  per: string | undefined;

  constructor(start: number, end: number, value: number, notation: Notation) {
    this.start = start;
    this.end = end;
    this.numeralStart = start;
    this.numeralEnd = end;
    this.low = value;
    this.high = value;
    this.notation = notation;
  }

  /** Decides that it is no claim, and what it is: a name, a date; default: the kind that it has. */
  noClaim(kind: NumberKind | null = this.kind): void {
    this.kind = kind;
    this.idle = true;
  }
}
