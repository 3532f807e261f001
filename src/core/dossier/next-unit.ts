import type { Dossier } from './dossier';
import { isDismissed } from './is-dismissed';
import { unitsOf, type WorkUnit } from './units-of';

/** A place where a walk through a transcript stops. */
export interface Stop {
  readonly unit: WorkUnit;
  readonly offset: number;
  /** Which of all stops it is, from 0, whatever was wanted. */
  readonly index: number;
  /** Of all stops. */
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
    if (unit.annotation && isDismissed(unit.annotation)) continue;
    for (const offset of unit.stops) if (!stops.has(offset)) stops.set(offset, unit);
  }
  const all = [...stops.keys()].sort((a, b) => a - b);
  const offsets = all.filter((offset) => filter(stops.get(offset)!));
  if (offsets.length === 0) return undefined;
  const after = offsets.findIndex((offset) => offset > from.offset);
  const before = offsets.findLastIndex((offset) => offset < from.offset);
  // Not found is -1: on, that means the first stop; back, the last.
  const found = from.step > 0 ? Math.max(after, 0) : before < 0 ? offsets.length - 1 : before;
  const offset = offsets[found]!;
  return { unit: stops.get(offset)!, offset, index: all.indexOf(offset), count: all.length };
}
