/**
 * Orders two times of a sidecar (`at`, `edited`) as times, whatever place of the world a hand wrote them in (`…+09:00`). What is no ISO
 * 8601 time is compared as text.
 */
export function compareTimes(a: string, b: string): number {
  const [first, second] = [inOrder(a), inOrder(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The latest of some times; undefined where there is none. */
export function latestTime(times: readonly (string | undefined)[]): string | undefined {
  return times.reduce((a, b) => (a === undefined || (b !== undefined && compareTimes(b, a) > 0) ? b : a), undefined);
}

/** True for a time that says by how much it is off UTC. */
export function hasOffset(time: string): boolean {
  return /^\d{4}-\d\d-\d\dT.*[+-]\d\d:?\d\d$/.test(time);
}

/** A time as the moment in UTC that it is: `2026-03-04T19:22:10Z`; as it is where it can't be read. */
export function inUtc(time: string): string {
  const moment = inOrder(time);
  return moment === time ? time : `${moment}Z`;
}

/** A time so that texts compare as times do: seconds in UTC, what is shorter being earlier. As it is where it can't be read. */
function inOrder(time: string): string {
  const [, day, clock = '', seconds = '00', fraction = '', sign, hours, minutes] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d)(\.\d+)?)?(?:Z|([+-])(\d\d):?(\d\d))?$/.exec(time) ?? [];
  if (day === undefined) return time;
  const local = `${day}T${clock}:${seconds}`;
  const rest = fraction.replace(/\.?0*$/, '');
  if (sign === undefined) return local + rest;
  const off = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const moment = new Date(Date.parse(`${local}Z`) - off);
  return Number.isNaN(moment.getTime()) ? time : moment.toISOString().slice(0, 19) + rest;
}
