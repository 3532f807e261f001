import type { NumberKind } from '../numeric-expression';

/**
 * A unit of measurement, a currency, a measure word (家, 座) or a counted noun that has rules of its own (年, percent). A
 * class, as engines read objects of one shape at once.
 */
export class Unit {
  constructor(
    readonly kind: NumberKind,
    /** Symbol or ISO code: `km`, `CNY`, `%`; null for measure words and where none can be known. */
    readonly code: string | null,
    /** As the language writes it: 公里, kilometre. */
    readonly name: string,
    /** The value is multiplied by this; a coin, being a part of its currency, only where it joins that. */
    readonly factor = 1,
    /** For symbols, how they are written, as case counts for them (mW, MW); null for words. */
    readonly symbol: readonly string[] | null = null,
  ) {}
}
