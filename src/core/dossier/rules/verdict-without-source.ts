import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** A verdict, and nothing that bears it out. */
export const verdictWithoutSource: Rule = {
  code: 'verdict-without-source',
  usual: 'warning',
  ifcn: 'error',
  find: ({ annotation: { verdict, sources = [] } }) => {
    if (verdict === undefined || sources.length > 0) return [];
    const message = localize('The verdict names no source. Add one under “sources”.');
    return [{ path: ['verdict'], message }];
  },
};
