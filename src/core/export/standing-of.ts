import type { Annotation } from '../sidecar/annotation';
import type { Team } from '../sidecar/team';

/** How far a claim is from going out. `open`: work is left; `dismissed`: it is no claim, or can't be checked. */
export type Standing = 'published' | 'ready' | 'disputed' | 'dismissed' | 'open';

/** The one place where exports ask what may go out. */
export function standingOf(annotation: Annotation, team: Team): Standing {
  const { status, verdict, publish, conflicts = [] } = annotation;
  if (conflicts.length > 0 || isDisputed(annotation, team)) return 'disputed';
  if (status === 'published') return 'published';
  if (status === 'not-a-claim' || status === 'not-checkable') return 'dismissed';
  const { approved } = publish ?? {};
  const isApproved = approved?.by !== undefined && approved.by !== publish?.by;
  if (status === 'checked' && verdict !== undefined && isApproved && hasVotes(annotation, team)) return 'ready';
  return 'open';
}

/** The last opinion of each person since the last one that settled a disagreement. */
function opinionsOf({ reviews = [] }: Annotation): ReadonlyMap<string, string> {
  const settled = reviews.findLastIndex(({ settles }) => settles === true);
  const opinions = new Map<string, string>();
  for (const { by = '', verdict } of reviews.slice(Math.max(0, settled))) {
    if (verdict !== undefined) opinions.set(by, verdict);
  }
  return opinions;
}

function isDisputed(annotation: Annotation, team: Team): boolean {
  const verdicts = [...opinionsOf(annotation).values()];
  if (new Set(verdicts).size < 2) return false;
  const asked = team['verdict-by'];
  return asked === undefined || !hasVotes(annotation, team);
}

function hasVotes(annotation: Annotation, team: Team): boolean {
  const votes = [...opinionsOf(annotation).values()].filter((verdict) => verdict === annotation.verdict).length;
  return votes >= (team['verdict-by'] ?? 0);
}
