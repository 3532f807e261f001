import { isNameless } from '../../sidecar/weigh-opinions';
import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** An opinion or a published verdict that nobody has put a name to. */
export const namelessVerdict: Rule = {
  code: 'nameless-verdict',
  usual: 'warning',
  ifcn: 'error',
  find: ({ annotation, team }) => {
    const { reviews = [], status } = annotation;
    const breaches = reviews.flatMap(({ verdict, by }, i) =>
      verdict === undefined || by?.trim() ? [] : [{ path: ['reviews', i], message: noName() }],
    );
    if (breaches.length > 0 || status !== 'published' || !isNameless(annotation, team)) return breaches;
    return [{ path: ['verdict'], message: noName() }];
  },
};

function noName(): string {
  return localize('Nobody has put a name to the verdict.');
}
