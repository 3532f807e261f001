import { memberOf } from '../sidecar/weigh-opinions';
import { isUnchecked } from './is-unchecked';
import type { WorkUnit } from './units-of';

/** Who looks for work, and when: milliseconds since 1970; after `expires` milliseconds what somebody took is free again. */
export interface Seeker {
  readonly me: string | undefined;
  readonly now: number;
  readonly expires: number;
}

/** True if a unit waits to be checked and nobody else is at it, or was asked to be. */
export function isFree(unit: WorkUnit, { me, now, expires }: Seeker): boolean {
  const { annotation, dossier } = unit;
  if (!annotation) return true;
  const { taken, assignee } = annotation.annotation;
  const isMe = (by: string) => memberOf(by, dossier.team.team) === memberOf(me, dossier.team.team);
  if (!isUnchecked(unit) || (assignee !== undefined && !isMe(assignee))) return false;
  return taken?.by === undefined || isMe(taken.by) || isExpired(taken.at, now, expires);
}

/** True if that was longer ago. What says no time may have been just now. */
export function isExpired(at: string | undefined, now: number, expires: number): boolean {
  const time = Date.parse(at ?? '');
  return !Number.isNaN(time) && now - time > expires;
}
