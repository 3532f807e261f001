import { type StateKind, stateOf } from './state-of';
import type { WorkUnit } from './units-of';

/** The states of what is tagged and waits for somebody to check it. */
export const uncheckedKinds: readonly StateKind[] = ['unchecked', 'taken', 'sent-back'];

/** True if a unit is tagged and waits for somebody to check it. */
export function isUnchecked(unit: WorkUnit): boolean {
  return uncheckedKinds.includes(stateOf(unit).kind);
}
