import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** Published, and nobody has listened whether it was said so; or the recording says something else. */
export const publishedUnheard: Rule = {
  code: 'published-unheard',
  usual: 'off',
  ifcn: 'info',
  find: ({ annotation: { status, heard } }) => {
    if (status !== 'published' || (heard && heard.same !== false)) return [];
    return heard
      ? [{ path: ['heard'], message: localize('Published, and the recording says something else.') }]
      : [{ path: ['status'], message: localize('Published, and nobody has checked the quote against the recording.') }];
  },
};
