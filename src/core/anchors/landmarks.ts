import { partitionPoint } from '../text/partition-point';
import type { Range } from './align-part';

/** A quote of which it's clear where it stands now. */
export interface Landmark {
  /** Code points before it when it was quoted. */
  readonly position: number;
  /** Code points that it stands farther down now. */
  readonly shift: number;
}

/** The beginning of a text stays where it is. */
const textStart: Landmark = { position: -1, shift: 0 };
/** Code points that a quote may be off from where its neighbours went, and more by so much of its distance to them. */
const nearEnough = 64;
const nearEnoughOfDistance = 0.1;

/** Neighbours that went less far apart than this say together where the quote between them is expected. */
const sameDirection = 200;

/** The quotes of which it's clear where they stand: they tell where the others are to be expected. */
export class Landmarks {
  readonly #sorted: readonly Landmark[];

  constructor(landmarks: readonly Landmark[]) {
    this.#sorted = [textStart, ...landmarks].sort((a, b) => a.position - b.position);
  }

  /** The nearest landmarks before and after a position, at least one; not counting the one that stands for the place itself. */
  around(position: number, self?: Landmark): Landmark[] {
    const next = this.#next(position);
    const after = this.#after(next, self);
    return [this.#sorted[next - 1], after].flatMap((landmark) => landmark ?? []);
  }

  /** How far what stood at a position went if it went with what stood before it, or with what stood behind it. */
  shiftsAround(position: number, self?: Landmark): Range[] {
    const shifts = this.around(position, self).map(({ shift }) => shift);
    const [least, greatest] = [Math.min(...shifts), Math.max(...shifts)];
    return greatest - least <= sameDirection
      ? [{ least, greatest }]
      : shifts.map((one) => ({ least: one, greatest: one }));
  }

  /** How far it went if the text between those two grew or shrank evenly; nothing where they went together. */
  shiftsBetween(position: number, self?: Landmark): Range[] {
    const [before, after] = this.around(position, self);
    if (!before || !after || Math.abs(after.shift - before.shift) <= sameDirection) return [];
    const share = (position - before.position) / Math.max(1, after.position - before.position);
    const even = Math.round(before.shift + share * (after.shift - before.shift));
    const slack = Math.round(reach(share < 0.5 ? before : after, position));
    return [{ least: even - slack, greatest: even + slack }];
  }

  /** True where a quote that went so far went with one of its neighbours, or less far than one and farther than the other. */
  isBeside({ position, shift }: Landmark, self?: Landmark): boolean {
    const next = this.#next(position);
    const before = this.#sorted[next - 1];
    const after = this.#after(next, self);
    const isAbove = (one: Landmark | undefined) => one !== undefined && one.shift - reach(one, position) <= shift;
    const isBelow = (one: Landmark | undefined) => one !== undefined && shift <= one.shift + reach(one, position);
    return (isAbove(before) || isAbove(after)) && (isBelow(before) || isBelow(after));
  }

  /** The index of the first landmark that isn't before a position. */
  #next(position: number): number {
    return partitionPoint(this.#sorted, (one) => one.position < position);
  }

  #after(next: number, self: Landmark | undefined): Landmark | undefined {
    return this.#sorted[next] === self ? this.#sorted[next + 1] : this.#sorted[next];
  }
}

function reach(landmark: Landmark, position: number): number {
  return nearEnough + nearEnoughOfDistance * Math.abs(landmark.position - position);
}
