import type { Annotation, Mark } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { isSideStatus } from '../sidecar/weigh-opinions';

/**
 * Writes the checkable statement in other words. If there are opinions already it is a line of the reviews too, since votes
 * given on the words before count no more; also if it isn't by the one whose entry it is, so that its words are nobody else's.
 */
export function rewordClaim(
  { id, by, reviews = [] }: Annotation,
  claim: string | undefined,
  mark: Mark,
): Change & { readonly kind: 'edit' } {
  const hasOpinions = reviews.some(({ verdict, status }) => verdict !== undefined || isSideStatus(status));
  const isByAnother = by !== undefined && mark.by !== undefined && mark.by !== by;
  return {
    kind: 'edit',
    id,
    set: { claim },
    ...((hasOpinions || isByAnother) && claim !== undefined && { append: { reviews: [{ ...mark, claim }] } }),
  };
}
