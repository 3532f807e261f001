import type { Dossier } from './dossier';
import { isDismissed } from './is-dismissed';
import { unitsOf, type WorkUnit } from './units-of';

/** A place where a walk through a transcript stops. */
export interface Stop {
  readonly unit: WorkUnit;
  readonly offset: number;
  /** Which of how many stops it is, from 0. */
  readonly index: number;
  readonly count: number;
}

/** Where a walk stands, and whether it goes on (1) or back (-1). */
export interface From {
  readonly offset: number;
  readonly step: 1 | -1;
}

/**
 * What comes next in a transcript: the nearest unit that passes the filter, around the end. Claims of a second copy of the
 * text are passed over, and what was dismissed. Undefined if nothing passes.
 */
export function nextUnit(
  dossier: Dossier,
  from: From,
  filter: (unit: WorkUnit) => boolean = () => true,
): Stop | undefined {
  const stops = new Map<number, WorkUnit>();
  for (const unit of unitsOf(dossier)) {
    if ((unit.annotation && isDismissed(unit.annotation)) || !filter(unit)) continue;
    for (const offset of unit.stops) if (!stops.has(offset)) stops.set(offset, unit);
  }
  const offsets = [...stops.keys()].sort((a, b) => a - b);
  if (offsets.length === 0) return undefined;
  const after = offsets.findIndex((offset) => offset > from.offset);
  const before = offsets.findLastIndex((offset) => offset < from.offset);
  // Not found is -1: on, that means the first stop; back, the last.
  const index = from.step > 0 ? Math.max(after, 0) : before < 0 ? offsets.length - 1 : before;
  const offset = offsets[index]!;
  return { unit: stops.get(offset)!, offset, index, count: offsets.length };
}
