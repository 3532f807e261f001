import { partitionPoint } from '../text/partition-point';
import type { CodedUnit } from './coded-reading';

/** The same thing as several coders marked it: of each coder at most one unit, in the order of the coders. */
export type Group = readonly (CodedUnit | undefined)[];

/**
 * Puts together what several coders marked as the same: units that overlap, those first of which the larger part is common.
 * Each unit is in one group, and each group has at most one of a coder. In text order.
 */
export function matchUnits(readings: readonly (readonly CodedUnit[])[]): Group[] {
  const groups = new Map<CodedUnit, (CodedUnit | undefined)[]>();
  for (const [coder, units] of readings.entries()) {
    for (const unit of units) {
      const own: (CodedUnit | undefined)[] = readings.map(() => undefined);
      own[coder] = unit;
      groups.set(unit, own);
    }
  }
  for (const { a, b } of overlapsIn(readings)) {
    const [one, other] = [groups.get(a)!, groups.get(b)!];
    if (one === other || one.some((unit, coder) => unit && other[coder])) continue;
    for (const [coder, unit] of other.entries()) {
      if (!unit) continue;
      one[coder] = unit;
      groups.set(unit, one);
    }
  }
  const inOrder = [...new Set(groups.values())].map((group) => ({ group, start: startOf(group) }));
  return inOrder.sort((x, y) => x.start - y.start).map(({ group }) => group);
}

function startOf(group: Group): number {
  return group.reduce((least, unit) => Math.min(least, unit?.start ?? least), Number.POSITIVE_INFINITY);
}

interface Overlap {
  readonly a: CodedUnit;
  readonly b: CodedUnit;
  readonly share: number;
}

/** All pairs of units of different coders that overlap, the most alike first. */
function overlapsIn(readings: readonly (readonly CodedUnit[])[]): Overlap[] {
  const found: Overlap[] = [];
  for (const [i, one] of readings.entries()) {
    for (const other of readings.slice(i + 1)) {
      // Sorted by start: no unit before this one reaches as far as its start.
      const reach: number[] = [];
      for (const unit of other) reach.push(Math.max(reach.at(-1) ?? 0, unit.end));
      for (const a of one) {
        for (let k = partitionPoint(reach, (end) => end <= a.start); k < other.length; k++) {
          const b = other[k]!;
          if (b.start >= a.end) break;
          const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
          if (common > 0) found.push({ a, b, share: common / (a.end - a.start + b.end - b.start - common) });
        }
      }
    }
  }
  return found.sort((x, y) => y.share - x.share || x.a.start - y.a.start || x.b.start - y.b.start);
}
