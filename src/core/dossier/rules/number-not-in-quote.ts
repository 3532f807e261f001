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
      .flatMap(({ values, unit }) => values.map((value): Figure => ({ value, unit })));
    const others = worded
      .filter(({ values, unit }) => !values.every((value) => said.some((one) => isSameFigure(one, { value, unit }))))
      .map(({ text }) => text);
    if (others.length === 0) return [];
    const message = localize('The wording has figures that the quote doesn’t have: {0}.', others.join(', '));
    return [{ path: ['claim'], message }];
  },
};

function numbersIn(text: string) {
  return findNumbers(text, { document: detectLanguage(text) }).flatMap(({ value, unit, claim, text: words }) =>
    value === null ? [] : [{ text: words, values: typeof value === 'number' ? [value] : value, unit, isClaim: claim }],
  );
}

interface Figure {
  readonly value: number;
  readonly unit: string | null;
}

/** True for one figure, also if one of the two is a percentage and the other the same as a bare share of one: `20 %`, `0.2`. */
function isSameFigure(a: Figure, b: Figure): boolean {
  return isSame(a.value, b.value) || isShareOf(a, b) || isShareOf(b, a);
}

function isShareOf(share: Figure, percentage: Figure): boolean {
  const isShare = share.unit === null && Math.abs(share.value) <= 1;
  return isShare && percentage.unit === '%' && isSame(share.value * 100, percentage.value);
}

/** Products of decimal fractions are not exact. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
