import { bareAddress } from '../../text/bare-address';
import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** A verdict that one source alone bears out. The same page named twice is one source. */
export const singleSource: Rule = {
  code: 'single-source',
  usual: 'off',
  ifcn: 'info',
  find: ({ annotation: { verdict, sources = [] } }) => {
    const different = new Set(
      sources.map(({ url, title = '' }) => (url === undefined ? title.trim() : bareAddress(url))),
    );
    if (verdict === undefined || sources.length === 0 || different.size > 1) return [];
    return [{ path: ['sources'], message: localize('Only one source bears out the verdict “{0}”.', verdict) }];
  },
};
