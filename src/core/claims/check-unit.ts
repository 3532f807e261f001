import type { NumericExpression } from '../numbers/numeric-expression';
import type { Span } from '../text/span';

/**
 * The words that one key tags and that are walked to and counted: a quote that stands alone, and the figures that it was cut for.
 * A later item of a list reaches back to the verb that it shares, so units may overlap; a figure belongs to one unit only.
 */
export interface CheckUnit extends Span {
  /** In text order; none of a claim without a figure. The quote of a later item also holds figures of items before it, which aren't here. */
  readonly claims: readonly NumericExpression[];
  /** The words that make a claim without a figure; absent if it has figures. */
  readonly wording?: Span;
}
