import type { WorkUnit } from './units-of';

const unchecked: ReadonlySet<string | undefined> = new Set([undefined, 'unchecked', 'in-progress', 'sent-back']);

/** True if a unit is tagged and nobody has said what is true of it. */
export function isUnchecked({ annotation }: WorkUnit): boolean {
  return (
    annotation !== undefined &&
    annotation.annotation.verdict === undefined &&
    unchecked.has(annotation.annotation.status)
  );
}
