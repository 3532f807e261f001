import { findNumbers } from '../../numbers/find-numbers';
import { detectLanguage } from '../../transcript/detect-language';

/**
 * The figures that words claim, as they are printed, and those of them that none of the other words has, however either is written:
 * `4,200` and `4.2 thousand`, `20 %` and `a fifth` are the same. Years and dates are told to make a claim plain, and claim nothing.
 */
export function compareFigures(
  words: string,
  others: readonly string[],
): { readonly claimed: readonly string[]; readonly unknown: readonly string[] } {
  const claimed = numbersIn(words).filter(({ isClaim }) => isClaim);
  const printed = (all: typeof claimed) => all.map(({ text }) => text);
  if (claimed.length === 0) return { claimed: [], unknown: [] };
  const known = others
    .flatMap(numbersIn)
    .flatMap(({ values, unit }) => values.map((value): Figure => ({ value, unit })));
  const isKnown = (figure: Figure) => known.some((one) => isSameFigure(one, figure));
  const unknown = claimed.filter(({ values, unit }) => !values.every((value) => isKnown({ value, unit })));
  return { claimed: printed(claimed), unknown: printed(unknown) };
}

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
