import type { Dossier } from './dossier';
import { type StateKind, stateKinds, stateOf } from './state-of';
import { unitsOf } from './units-of';

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

function count(dossier: Dossier): Counts {
  const byState = Object.fromEntries(stateKinds.map((kind) => [kind, 0])) as Record<StateKind, number>;
  for (const unit of unitsOf(dossier)) byState[stateOf(unit).kind]++;
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
