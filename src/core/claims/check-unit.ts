import type { NumericExpression } from '../numbers/numeric-expression';
import type { Span } from '../text/span';

/**
 * A quote that stands alone, and the figures that it was cut for; a figure belongs to one unit only. A later item of a list reaches back
 * to the verb that it shares and so holds the items before it: of what is walked to, counted and dismissed, such are one.
 */
export interface CheckUnit extends Span {
  /** In text order; none of a claim without a figure. The quote of a later item also holds figures of items before it, which aren't here. */
  readonly claims: readonly NumericExpression[];
  /** The words that make a claim without a figure; absent if it has figures. */
  readonly wording?: Span;
}
