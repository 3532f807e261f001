import { findNumbers } from '../numbers/find-numbers';
import type { QuotedNumber } from '../sidecar/annotation';
import { type ClaimFacts, claimFacts } from './claim-facts';
import { quoteNumber } from './tag-span';

/** What some words that somebody types are compared by with claims. */
export function factsOfWords(words: string): ClaimFacts {
  return claimFacts(words, figuresInWords(words));
}

/** The figures that words claim, as a sidecar keeps them. */
export function figuresInWords(words: string): QuotedNumber[] {
  return findNumbers(words)
    .filter(({ claim }) => claim)
    .map(quoteNumber);
}
