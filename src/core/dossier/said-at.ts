import type { LoggedLine } from './read-logged-line';

/** A clock ahead of ours may be that much, in milliseconds. */
const slack = 10 * 60_000;

/** When something was said at that time by the clock on the wall, before `now`: after midnight `23:58` is yesterday. Without: now. */
export function saidAt(clock: LoggedLine['clock'], now: Date): Date {
  const said = new Date(now);
  if (!clock) return said;
  said.setHours(...clock, 0);
  if (said.getTime() > now.getTime() + slack) said.setDate(said.getDate() - 1);
  return said;
}
