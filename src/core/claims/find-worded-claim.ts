import { overlaps, type Span } from '../text/span';
import type { CheckUnit } from './check-unit';
import { clauseWordsFor } from './clause-words-for';
import type { Cuttable } from './cuttable';
import { quoteAt } from './find-check-units';

/**
 * The claim without a figure of a sentence: a superlative or first, a comparison, a past act with a date (`the first city to`,
 * `最高`, `voted against`). `units`: those with figures; what they quote is no claim of its own. Undefined if there is none.
 */
export function findWordedClaim(cuttable: Cuttable, units: readonly CheckUnit[] = []): CheckUnit | undefined {
  const { text, sentence, language } = cuttable;
  const words = text.slice(sentence.start, sentence.end);
  const found = clauseWordsFor(words, language).worded.exec(words);
  if (!found) return undefined;
  const start = sentence.start + found.index;
  const wording: Span = { start, end: start + found[0].length };
  return units.some((unit) => overlaps(unit, wording))
    ? undefined
    : { ...quoteAt(cuttable, start), claims: [], wording };
}
