import type { Annotation } from '../sidecar/annotation';
import { dismissedStatus } from '../sidecar/dismissed-status';
import type { Team } from '../sidecar/team';
import { type Weighed, weighOpinions } from '../sidecar/weigh-opinions';
import type { WorkUnit } from './units-of';

/**
 * What became of a claim, one thing only: what is most in need of a person comes first.
 *
 * - `attention`: the words changed or are gone, or what was judged may not hold any more
 * - `disputed`: opinions differ, or a merge left something open
 * - `sent-back`: a reviewer gave it back
 * - `in-review`: waits for readers
 * - `judged`: has the verdict `verdict`
 * - `not-checkable`, `dismissed`: gets none
 */
export const stateKinds = [
  'attention',
  'disputed',
  'sent-back',
  'untagged',
  'unchecked',
  'taken',
  'in-review',
  'judged',
  'not-checkable',
  'dismissed',
] as const;

export type StateKind = (typeof stateKinds)[number];

export interface ClaimState {
  readonly kind: StateKind;
  /** The verdict that holds, or held before it came into question. */
  readonly verdict?: string;
  readonly weighed?: Weighed;
}

/** What became of what a checker works on; read by every view. */
export function stateOf({ annotation, dossier }: WorkUnit): ClaimState {
  if (!annotation) return { kind: 'untagged' };
  return stateOfClaim(annotation.annotation, dossier.team.team, annotation.needsPerson);
}

const known = new WeakMap<
  Annotation,
  { readonly team: Team; readonly needsPerson: boolean; readonly state: ClaimState }
>();

/** The same of a claim of which it isn't known where it stands; `needsPerson` where that is known and somebody has to look. */
export function stateOfClaim(annotation: Annotation, team: Team, needsPerson = false): ClaimState {
  const before = known.get(annotation);
  if (before?.team === team && before.needsPerson === needsPerson) return before.state;
  const state = findState(annotation, team, needsPerson);
  known.set(annotation, { team, needsPerson, state });
  return state;
}

function findState(annotation: Annotation, team: Team, needsPerson: boolean): ClaimState {
  const weighed = weighOpinions(annotation, team);
  const { verdict } = weighed;
  return {
    kind: kindOf(annotation, weighed, needsPerson),
    weighed,
    ...(verdict !== undefined && { verdict }),
  };
}

function kindOf({ status, taken }: Annotation, weighed: Weighed, needsPerson: boolean): StateKind {
  if (status === dismissedStatus && !weighed.isDisputed) return 'dismissed';
  if (needsPerson) return 'attention';
  if (weighed.isDisputed) return 'disputed';
  if (status === 'not-checkable' || status === 'sent-back') return status;
  if (status === 'in-review' || weighed.isPending) return 'in-review';
  if (weighed.verdict !== undefined) return 'judged';
  return taken !== undefined || status === 'in-progress' ? 'taken' : 'unchecked';
}
