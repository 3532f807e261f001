import type { NumberKind, NumericExpression } from '../numbers/numeric-expression';
import { clauseWordsFor } from './clause-words-for';

/** How much a kind of figure says about the world, from none to 3. A count of people or from a thousand up says more. */
const worthOfKind: Partial<Record<NumberKind, number>> = {
  money: 3,
  percentage: 3,
  'percentage point': 3,
  ratio: 2.5,
  frequency: 2,
  rank: 2,
  temperature: 1.5,
  density: 2,
  count: 1.5,
  duration: 1,
  age: 0.5,
};
const otherKind = 1.2;

/**
 * How much a quote with its claims is worth a checker's time, for sorting only: money, rates, comparisons, first or most, and many people
 * first; what the speaker lived, wishes or foretells last. Higher is more; about 0 for a sentence that claims nothing.
 */
export function worthOf(quote: string, claims: readonly NumericExpression[], language: string): number {
  const words = clauseWordsFor(quote, language);
  let worth = Math.max(0, ...claims.map(worthOfFigure));
  if (claims.length > 1) worth += 0.5;
  if (claims.some((claim) => claim.per !== undefined)) worth += 0.5;
  if (words.worded.test(quote)) worth += 1.5;
  if (words.personalOrFuture.test(quote)) worth -= 1.5;
  if (/[?？]["”」]?\s*$/u.test(quote)) worth -= 1;
  return worth;
}

function worthOfFigure({ kind, value }: NumericExpression): number {
  const size = Math.abs(typeof value === 'number' ? value : (value?.[1] ?? 0));
  return (worthOfKind[kind] ?? otherKind) + (kind === 'count' && size >= 1000 ? 1.5 : 0);
}
