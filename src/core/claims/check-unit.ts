import type { NumericExpression } from '../numbers/numeric-expression';
import type { Span } from '../text/span';

/**
 * The words that one key tags, counts, dismisses or walks to: a quote that stands alone, and the figures that it was cut for.
 * A later item of a list reaches back to the verb that it shares, so units may overlap; a figure belongs to one unit only.
 */
export interface CheckUnit extends Span {
  /** In text order, at least one. The quote of a later item also holds figures of items before it, which aren't here. */
  readonly claims: readonly NumericExpression[];
}
