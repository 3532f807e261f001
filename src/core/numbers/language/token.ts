/**
 * A word that numerals are built of. Spaced languages use `add`, `hundred`, `scale`; Chinese, Japanese and Korean
 * use `digit`, `small`, `scale`.
 */
export type Token =
  /** One of 0–9 that may stand in a positional run: 一九九八. `alone` ones only start one (兩). */
  | { readonly type: 'digit'; readonly value: number; readonly alone?: true }
  /** 十, 百, 千: multiplies the digit before it, within one power of ten thousand. */
  | { readonly type: 'small'; readonly value: number }
  /** Adds itself: seven, 廿, 스물. With `high` it is a range: 서너 is three or four. `within` ones start none: oh. */
  | { readonly type: 'add'; readonly value: number; readonly high?: number; readonly within?: true }
  /**
   * Multiplies what is below itself: hundred, cents. `bare` words may start a numeral: cent, mil; those that do so `loosely`
   * only where it counts something: hundred thousand people.
   */
  | { readonly type: 'hundred'; readonly value: number; readonly bare?: true | 'loosely' }
  /** Multiplies all that is smaller than itself: thousand, lakh, 萬, mil. */
  | { readonly type: 'scale'; readonly value: number; readonly bare?: true | 'loosely'; readonly within?: true }
  /** Multiplies what is there and ends the numeral: dozen. */
  | { readonly type: 'group'; readonly value: number }
  /** Many, of this size: thousands, tens. Chained by of: tens of thousands. */
  | { readonly type: 'crowd'; readonly value: number }
  /** An ordinal or denominator: fifth, hundredth; `as` is the kind of the cardinal. Plural: only a denominator. */
  | {
      readonly type: 'ordinal';
      readonly value: number;
      readonly as: 'add' | 'hundred' | 'scale';
      readonly form: OrdinalForm;
    }
  /** half, quarter. `period` ones mean a stretch of time too, and are a part only of what follows: quarter million. */
  | { readonly type: 'part'; readonly value: number; readonly period?: true }
  /** `a`, which may stand for one before a scale, a part, a unit. */
  | { readonly type: 'article'; readonly value: 1 }
  /** A suffix that makes a numeral a denominator: avos. */
  | { readonly type: 'denominator' }
  /** Adds itself to what it is written in one word with: zwei-einhalb. */
  | { readonly type: 'plus'; readonly value: number }
  /** of, de: half *of* a million. */
  | { readonly type: 'of' }
  /** 分之, 分の: the denominator stands before, the numerator after. */
  | { readonly type: 'parts' }
  /** over, sur: the numerator stands before, the denominator after. */
  | { readonly type: 'over' }
  | { readonly type: 'and' }
  /** Joins a whole number with a fraction: 又, と. */
  | { readonly type: 'with' }
  | { readonly type: 'point' }
  | { readonly type: 'minus' }
  /** 多, 餘, 幾 within a numeral: 五百餘萬. Those that lead start one: 幾十, 數百; `value` is how many: a couple hundred. */
  | { readonly type: 'odd'; readonly leads?: true; readonly value?: number };

/** Whether an ordinal can be a rank (`fifth`), a denominator (`fifths`), or either. */
export type OrdinalForm = 'rank' | 'denominator' | 'either';

/** Types of tokens that no numeral starts with. */
export const innerTypes: ReadonlySet<Token['type']> = new Set([
  'and',
  'with',
  'of',
  'over',
  'point',
  'parts',
  'plus',
  'denominator',
]);
