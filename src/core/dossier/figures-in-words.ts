import { findNumbers } from '../numbers/find-numbers';
import type { QuotedNumber } from '../sidecar/annotation';
import { quoteNumber } from './tag-span';

/** The figures that words claim, as a sidecar keeps them. */
export function figuresInWords(words: string): QuotedNumber[] {
  return findNumbers(words)
    .filter(({ claim }) => claim)
    .map(quoteNumber);
}
