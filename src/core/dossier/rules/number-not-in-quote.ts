import { findNumbers } from '../../numbers/find-numbers';
import { localize } from '../../text/localize';
import { detectLanguage } from '../../transcript/detect-language';
import type { Rule } from './rule';

/**
 * A figure in the wording that isn't among those that were said, however either is written: `4,200` and `4.2 thousand`,
 * `20 %` and `a fifth` are the same. Years and dates are told to make a claim plain, and may be added.
 */
export const numberNotInQuote: Rule = {
  code: 'number-not-in-quote',
  usual: 'off',
  ifcn: 'warning',
  find: ({ annotation: { claim, quote, parts = [], repeats = [] } }) => {
    if (claim === undefined) return [];
    const worded = numbersIn(claim).filter(({ isClaim }) => isClaim);
    if (worded.length === 0) return [];
    const said = [quote, ...parts.map((part) => part.quote), ...repeats.map((one) => one.quote)]
      .flatMap(({ exact }) => numbersIn(exact))
      .flatMap(({ values }) => values);
    const isSaid = (value: number) =>
      said.some((one) => isSame(one, value) || isSame(one * 100, value) || isSame(one, value * 100));
    const others = worded.filter(({ values }) => !values.every(isSaid)).map(({ text }) => text);
    if (others.length === 0) return [];
    const message = localize('The wording has figures that the quote doesn’t have: {0}.', others.join(', '));
    return [{ path: ['claim'], message }];
  },
};

function numbersIn(text: string) {
  return findNumbers(text, { document: detectLanguage(text) }).flatMap(({ value, claim, text: words }) =>
    value === null ? [] : [{ text: words, values: typeof value === 'number' ? [value] : [...value], isClaim: claim }],
  );
}

/** Products of decimal fractions are not exact. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
