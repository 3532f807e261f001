import type { Annotation } from '../sidecar/annotation';
import { isApproved } from '../sidecar/is-approved';
import type { Team } from '../sidecar/team';
import { isSideStatus, weighOpinions } from '../sidecar/weigh-opinions';

/** How far a claim is from going out. `open`: work is left; `dismissed`: it is no claim, or can't be checked. */
export type Standing = 'published' | 'ready' | 'disputed' | 'dismissed' | 'open';

/** The one place where exports ask what may go out. */
export function standingOf(annotation: Annotation, team: Team): Standing {
  const { status } = annotation;
  const { isDisputed, verdict } = weighOpinions(annotation, team);
  if (isDisputed) return 'disputed';
  if (status === 'published') return 'published';
  if (isSideStatus(status)) return 'dismissed';
  return status === 'checked' && verdict !== undefined && isApproved(annotation, team) ? 'ready' : 'open';
}
