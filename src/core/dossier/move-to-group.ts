import type { Annotation } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { dismissedStatus } from '../sidecar/dismissed-status';
import type { Team } from '../sidecar/team';
import type { RowGroup, RowKey } from './desk-rows';
import type { Saying } from './dismiss';
import { giveOpinions } from './give-opinions';
import { sendBack } from './send-back';
import { giveBack, takeClaim } from './take-claim';

/** A group of claims that one may be put into. */
export interface GroupAim extends Pick<RowGroup, 'kind' | 'value'> {
  readonly by: RowKey;
}

/**
 * What putting a claim into a group says of it; undefined where that says nothing a person could mean: nobody makes a claim disputed,
 * or another's, by moving it.
 */
export function moveToGroup(
  annotation: Annotation,
  { by, kind, value }: GroupAim,
  { by: me, at }: Saying,
  team: Team,
): (Change & { readonly kind: 'edit' }) | undefined {
  const { id } = annotation;
  const signed = { ...(me !== undefined && { by: me }), at };
  switch (kind) {
    case 'value':
      if (by === 'tag') return { kind: 'edit', id, set: { tag: value } };
      if (by === 'assignee') return { kind: 'edit', id, set: { assignee: value } };
      return by === 'verdict' ? giveOpinions(annotation, team, { ...signed, verdict: value }) : undefined;
    case 'rest':
      return by === 'assignee' ? { kind: 'edit', id, set: { assignee: undefined } } : undefined;
    case 'taken':
      return annotation.taken ? undefined : takeClaim(annotation, signed);
    case 'unchecked':
      return annotation.taken !== undefined && annotation.taken.by === me ? giveBack(annotation) : undefined;
    case 'sent-back':
      return sendBack(annotation, signed);
    case 'not-checkable':
      return giveOpinions(annotation, team, { ...signed, status: kind });
    case 'dismissed':
      return giveOpinions(annotation, team, { ...signed, status: dismissedStatus });
    default:
      return undefined;
  }
}
