import type { NumericExpression } from '../numbers/numeric-expression';
import type { Span } from '../text/span';

/** A sentence with what was found in it, for cutting. */
export interface Cuttable {
  readonly text: string;
  readonly sentence: Span;
  /** All of the sentence's, in order; others of the text do no harm. */
  readonly numbers: readonly NumericExpression[];
  /** The text's (BCP 47), for sentences in Latin letters. */
  readonly language: string;
}
