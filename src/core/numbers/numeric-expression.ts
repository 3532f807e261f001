import type { Span } from '../text/span';

/** What a numeric expression measures. The last five are never claims by themselves. */
export type NumberKind =
  | 'money'
  | 'percentage'
  | 'percentage point'
  | 'count'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'power'
  | 'capacity'
  | 'temperature'
  | 'density'
  | 'duration'
  | 'age'
  | 'rank'
  | 'ratio'
  | 'frequency'
  | 'speed'
  | 'date'
  | 'time'
  | 'list marker'
  | 'name'
  | 'other';

/** What the words around a numeral say of its precision: `2000多名` more than, `50%以上` at least, `nearly` about. */
export type Approximation = 'exact' | 'about' | 'more than' | 'at least' | 'less than' | 'at most';

/**
 * A numeral with its modifier, measure word or unit, and suffix approximator: `近3億元`, `2000多名`, `$1.2 billion`.
 * Offsets are UTF-16 units of the text that was read.
 */
export interface NumericExpression extends Span {
  readonly text: string;
  readonly kind: NumberKind;
  /** Multiplied out (`3億` is 300000000); a range has both ends; null where none can be known. */
  readonly value: number | readonly [number, number] | null;
  /** As the text's language writes it (`公里`, `families`, `%`, an ISO currency); null where there is none. */
  readonly unit: string | null;
  /** The unit's symbol or ISO code (`km`, `CNY`, `%`); null where there is none. */
  readonly unitCode: string | null;
  readonly approx: Approximation;
  /** A rate's base as printed: `每年`, `per capita`, `a day`. */
  readonly per?: string;
  /** True where changing the number changes the truth of what is asserted. */
  readonly claim: boolean;
}
