import { memberOf, weighOpinions } from '../../sidecar/weigh-opinions';
import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** Published, and only one person has said what the claim is. */
export const publishedUnread: Rule = {
  code: 'published-unread',
  usual: 'off',
  ifcn: 'error',
  find: ({ annotation, team }) => {
    if (annotation.status !== 'published') return [];
    const { opinions } = weighOpinions(annotation, team);
    const readers = new Set(opinions.flatMap(({ decision }) => (decision.by ? [memberOf(decision.by, team)] : [])));
    if (readers.size > 1) return [];
    return [{ path: ['status'], message: localize('Published, and nobody has read it a second time.') }];
  },
};
