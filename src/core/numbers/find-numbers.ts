import type { Span } from '../text/span';
import type { NumericExpression } from './numeric-expression';

export interface FindOptions {
  /** BCP 47 tag; default: told from the text itself. */
  readonly language?: string;
  /** Where to look; default: the whole text. Offsets of what is found are those of the whole text. */
  readonly within?: Span;
}

/** Every numeric expression of a text, claims and others, in order, not overlapping. */
export function findNumbers(_text: string, _options: FindOptions = {}): NumericExpression[] {
  return [];
}
