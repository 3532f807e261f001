import type { Annotation, Mark } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { isSideStatus } from '../sidecar/weigh-opinions';

/**
 * Writes the checkable statement in other words. Where there are opinions already it is a line of the reviews too, since votes
 * given on the words before count no more.
 */
export function rewordClaim(
  { id, reviews = [] }: Annotation,
  claim: string | undefined,
  mark: Mark,
): Change & { readonly kind: 'edit' } {
  const hasOpinions = reviews.some(({ verdict, status }) => verdict !== undefined || isSideStatus(status));
  return {
    kind: 'edit',
    id,
    set: { claim },
    ...(hasOpinions && claim !== undefined && { append: { reviews: [{ ...mark, claim }] } }),
  };
}
