import { isCleared } from '../dossier/hurdles-of';
import type { Annotation } from '../sidecar/annotation';
import type { Team } from '../sidecar/team';
import { isSideStatus, weighOpinions } from '../sidecar/weigh-opinions';

/** How far a claim is from going out. `open`: work is left; `dismissed`: it is no claim, or can't be checked. */
export type Standing = 'published' | 'ready' | 'disputed' | 'dismissed' | 'open';

/** The one place where exports ask what may go out; what is ready is told by what `Publish…` lets pass. */
export function standingOf(annotation: Annotation, team: Team): Standing {
  const { status } = annotation;
  if (weighOpinions(annotation, team).isDisputed) return 'disputed';
  if (status === 'published') return 'published';
  if (isSideStatus(status)) return 'dismissed';
  return isCleared(annotation, team) ? 'ready' : 'open';
}
