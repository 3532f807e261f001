import { localize } from '../../text/localize';
import type { Breach, Rule } from './rule';

/** A verdict that the team's scale doesn't have. */
export const unknownVerdict: Rule = {
  code: 'unknown-verdict',
  usual: 'warning',
  ifcn: 'error',
  find: ({ annotation: { verdict, reviews = [] }, vocabulary: { verdicts } }) => {
    const breach = (id: string | undefined, path: Breach['path']): Breach[] => {
      if (id === undefined || verdicts.some((term) => term.id === id)) return [];
      const known = verdicts.map((term) => term.id).join(', ');
      return [{ path, message: localize('The team’s vocabulary has no verdict “{0}”. It has: {1}.', id, known) }];
    };
    return [
      ...breach(verdict, ['verdict']),
      ...reviews.flatMap((one, i) => breach(one.verdict, ['reviews', i, 'verdict'])),
    ];
  },
};
