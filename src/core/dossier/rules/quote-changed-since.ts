import { compareTimes } from '../../sidecar/compare-times';
import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** A published claim of which the transcript says something else since, and no correction tells of it. */
export const quoteChangedSince: Rule = {
  code: 'quote-changed-since',
  usual: 'off',
  ifcn: 'error',
  find: ({ annotation, placement }) => {
    const { status, publish, reviews = [], previous = [], corrections = [] } = annotation;
    if (status !== 'published') return [];
    const out = publish?.at ?? reviews.findLast((one) => one.status === 'published')?.at;
    const isTold = (at: string) => corrections.some((one) => one.at !== undefined && compareTimes(one.at, at) >= 0);
    const isConfirmed = previous.some(
      ({ at }) => at !== undefined && out !== undefined && compareTimes(at, out) > 0 && !isTold(at),
    );
    if (!isConfirmed && placement !== 'changed' && placement !== 'lost') return [];
    const message = localize('The words of the transcript have changed since this was published.');
    return [{ path: ['quote', 'exact'], message }];
  },
};
