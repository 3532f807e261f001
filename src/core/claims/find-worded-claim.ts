import type { Span } from '../text/span';
import { clauseWordsFor } from './clause-words-for';

/**
 * The first words in a sentence that make a claim without a figure: a superlative or first, a comparison, a past act with a
 * date (`the first city to`, `最高`, `voted against`). Undefined if there are none.
 */
export function findWordedClaim(text: string, sentence: Span, language: string): Span | undefined {
  const words = text.slice(sentence.start, sentence.end);
  const found = clauseWordsFor(words, language).worded.exec(words);
  if (!found) return undefined;
  const start = sentence.start + found.index;
  return { start, end: start + found[0].length };
}
