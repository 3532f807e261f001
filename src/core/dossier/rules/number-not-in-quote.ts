import type { Annotation } from '../../sidecar/annotation';
import { localize } from '../../text/localize';
import { compareFigures } from './compare-figures';
import type { Rule } from './rule';

/** A figure in the wording that isn't among those that were said. */
export const numberNotInQuote: Rule = {
  code: 'number-not-in-quote',
  usual: 'off',
  ifcn: 'warning',
  find: ({ annotation }) => {
    const { claim } = annotation;
    if (claim === undefined) return [];
    const { unknown } = compareFigures(claim, wordsSaid(annotation));
    if (unknown.length === 0) return [];
    const message = localize('The wording has figures that the quote doesn’t have: {0}.', unknown.join(', '));
    return [{ path: ['claim'], message }];
  },
};

/** All that a claim quotes. */
export function wordsSaid({ quote, parts = [], repeats = [] }: Annotation): string[] {
  return [quote, ...parts.map((part) => part.quote), ...repeats.map((one) => one.quote)].map(({ exact }) => exact);
}
