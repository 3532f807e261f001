import type { Team } from '../sidecar/team';
import type { Transcript } from '../transcript/transcript';
import type { Dossier } from './dossier';
import { type StateKind, stateKinds, stateOf } from './state-of';
import { changedUnits, keptUnitsOf, type Units } from './units-of';

/** How far a transcript is: units of its first printing, each counted once. */
export interface Counts {
  /** Nobody has tagged or dismissed them. */
  readonly left: number;
  /** Claims that are tagged, whatever became of them, but for those that were dismissed. */
  readonly tagged: number;
  /** Of these: have a verdict that holds, or were found to get none. */
  readonly checked: number;
  /** Of these. */
  readonly disputed: number;
  readonly dismissed: number;
  /** What a person has to look at, entries that can't be read too. */
  readonly attention: number;
  readonly byState: Readonly<Record<StateKind, number>>;
}

const known = new WeakMap<Dossier, Counts>();

/** Counts the units of a transcript by what became of them; read by every view. */
export function countsOf(dossier: Dossier): Counts {
  const counts = known.get(dossier) ?? count(dossier);
  known.set(dossier, counts);
  return counts;
}

type ByState = Readonly<Record<StateKind, number>>;

/** The latest of a transcript. */
const latest = new WeakMap<Transcript, { readonly team: Team; readonly units: Units; readonly byState: ByState }>();

/** How many units are in each state: of those that are as they were nothing is asked again. */
function countStates(dossier: Dossier): ByState {
  const { transcript } = dossier;
  const { team } = dossier.team;
  const units = keptUnitsOf(dossier);
  const known = latest.get(transcript);
  const before = known?.team === team ? known : { units: noUnits, byState: nothing };
  const byState = { ...before.byState, untagged: units.untagged.length };
  const { gone, fresh } = changedUnits(before.units, units);
  for (const unit of gone) if (unit.annotation) byState[stateOf({ dossier, ...unit }).kind]--;
  for (const unit of fresh) if (unit.annotation) byState[stateOf({ dossier, ...unit }).kind]++;
  latest.set(transcript, { team, units, byState });
  return byState;
}

const noUnits: Units = { tagged: [], untagged: [], doubled: new Set() };
const nothing = Object.fromEntries(stateKinds.map((kind) => [kind, 0])) as ByState;

function count(dossier: Dossier): Counts {
  const byState = countStates(dossier);
  const { untagged: left, dismissed, disputed, attention } = byState;
  const all = Object.values(byState).reduce((sum, one) => sum + one, 0);
  return {
    left,
    tagged: all - left - dismissed,
    checked: byState.judged + byState['not-checkable'],
    disputed,
    dismissed,
    attention: attention + dossier.unreadable.length,
    byState,
  };
}
