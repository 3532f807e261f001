import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** A source of which nobody knows when it was looked at: pages change. */
export const sourceWithoutDate: Rule = {
  code: 'source-without-date',
  usual: 'off',
  ifcn: 'warning',
  find: ({ annotation: { sources = [] } }) =>
    sources.flatMap(({ accessed, title, url }, i) => {
      if (accessed?.trim()) return [];
      const message = localize('The source “{0}” doesn’t say when it was looked at (“accessed”).', title ?? url ?? '');
      return [{ path: ['sources', i], message }];
    }),
};
