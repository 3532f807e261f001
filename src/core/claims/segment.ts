import type { NumericExpression } from '../numbers/numeric-expression';
import type { Span } from '../text/span';

/** What a quote is made for: a claim's figure, or (empty, without kind) the place of a cursor. */
export type Figure = Span & Partial<Pick<NumericExpression, 'kind' | 'unit'>>;

/** A stretch of a sentence between two marks or joint words, without them; trimmed, not empty. */
export interface Segment extends Span {
  /** In text order. */
  readonly figures: readonly Figure[];
  /** True if a full stop of a kind stands before it (`;`, `:`, a quotation mark): no quote goes over it. */
  readonly afterStop: boolean;
  /** True if a joint word alone parts it from the one before, no mark: `4 buses and 7 trams`. */
  readonly afterJoint: boolean;
  /** True if neither mark nor joint word parts it from the one before: talk without punctuation is cut here. */
  readonly unmarked?: true;
}

/** The segments of a sentence, and of each bracket in it that holds a figure. */
export interface Segments {
  /** Brackets within these are part of their words. */
  readonly outer: readonly Segment[];
  readonly bracketed: readonly (readonly Segment[])[];
}
