import type { Dossier } from './dossier';
import { shownSpeaker } from './shown-speaker';
import { turnAt } from './turn-at';
import { unitsOf, type WorkUnit } from './units-of';

/** By what units belong together. */
export type UnitKey = 'speaker' | 'tag' | 'status' | 'verdict' | 'assignee';

export interface UnitGroup {
  /** What they have in common; undefined for those that say nothing of it. */
  readonly key: string | undefined;
  readonly units: readonly WorkUnit[];
}

/** What belongs together in some transcripts: the units that pass the filter, each group in the order of its first unit. */
export function groupUnits(
  dossiers: readonly Dossier[],
  by: UnitKey,
  filter: (unit: WorkUnit) => boolean = () => true,
): UnitGroup[] {
  const groups = new Map<string | undefined, WorkUnit[]>();
  for (const unit of dossiers.flatMap(unitsOf).filter(filter)) {
    const key = keyOf(unit, by);
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return [...groups].map(([key, units]) => ({ key, units }));
}

function keyOf({ dossier, annotation, untagged }: WorkUnit, by: UnitKey): string | undefined {
  if (by === 'speaker') {
    const turn = annotation ? annotation.turn : turnAt(dossier.transcript, untagged!.start);
    return turn && shownSpeaker(turn);
  }
  return annotation?.annotation[by];
}
