import { type StateKind, stateOf } from './state-of';
import type { WorkUnit } from './units-of';

const unchecked: ReadonlySet<StateKind> = new Set<StateKind>(['unchecked', 'taken', 'sent-back']);

/** True if a unit is tagged and waits for somebody to check it. */
export function isUnchecked(unit: WorkUnit): boolean {
  return unchecked.has(stateOf(unit).kind);
}
