import { type ClaimFacts, claimFacts } from './claim-facts';
import { figuresInWords } from './figures-in-words';

/** What some words that somebody types are compared by with claims. */
export function factsOfWords(words: string): ClaimFacts {
  return claimFacts(words, figuresInWords(words));
}
