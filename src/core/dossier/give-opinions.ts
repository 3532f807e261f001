import type { Annotation, Decision } from '../sidecar/annotation';
import type { Change, Fields } from '../sidecar/change';
import type { Team } from '../sidecar/team';
import { isSideStatus, weighOpinions } from '../sidecar/weigh-opinions';

/**
 * Opinions on a claim as they are written down: each is a line of its reviews. The first sets the verdict, or the status of a
 * claim that gets none. One that differs from another person's leaves that as it is: the claim is disputed until somebody
 * settles it or all agree. Where readers vote, the verdict is set once the majority has decided.
 */
export function giveOpinions(
  annotation: Annotation,
  team: Team,
  ...opinions: readonly Decision[]
): Change & { readonly kind: 'edit' } {
  const reviews = [...(annotation.reviews ?? []), ...opinions];
  const { agreed } = weighOpinions({ ...annotation, reviews }, team);
  const set = agreed === undefined ? inReview(annotation) : decidedAs(annotation, agreed);
  return { kind: 'edit', id: annotation.id, set, append: { reviews: opinions } };
}

/** What a claim holds once its verdict is agreed, or that it gets none. */
export function decidedAs({ verdict, status }: Annotation, value: string): Fields {
  if (isSideStatus(value)) return { status: value, ...(verdict !== undefined && { verdict: undefined }) };
  const isDone = status === 'checked' || status === 'published';
  return { ...(verdict !== value && { verdict: value }), ...(!isDone && { status: 'checked' }) };
}

/** What is out stays out until somebody decides otherwise. */
function inReview({ status }: Annotation): Fields {
  return status === 'in-review' || status === 'published' ? {} : { status: 'in-review' };
}
