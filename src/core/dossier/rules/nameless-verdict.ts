import { isNameless } from '../../sidecar/weigh-opinions';
import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** An opinion that nobody has put a name to, nor anybody given with a name as well, or such a verdict that is out. */
export const namelessVerdict: Rule = {
  code: 'nameless-verdict',
  usual: 'warning',
  ifcn: 'error',
  find: ({ annotation, team }) => {
    const { reviews = [], status } = annotation;
    const signed = new Set(reviews.flatMap(({ verdict, by }) => (by?.trim() ? [verdict] : [])));
    const breaches = reviews.flatMap(({ verdict }, i) =>
      verdict === undefined || signed.has(verdict) ? [] : [{ path: ['reviews', i], message: whyNameless() }],
    );
    if (breaches.length > 0 || status !== 'published' || !isNameless(annotation, team)) return breaches;
    return [{ path: ['verdict'], message: whyNameless() }];
  },
};

/** What is the matter with a verdict of nobody, and what to do. */
export function whyNameless(): string {
  return localize('Nobody has put a name to the verdict. Whoever stands by it agrees with “Review…”.');
}
