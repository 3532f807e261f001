import { partitionPoint } from '../text/partition-point';

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

/** The quotes of which it's clear where they stand: they tell where the others are to be expected. */
export class Landmarks {
  readonly #sorted: readonly Landmark[];

  constructor(landmarks: readonly Landmark[]) {
    this.#sorted = [textStart, ...landmarks].sort((a, b) => a.position - b.position);
  }

  /** The nearest landmarks before and after a position, at least one; not counting the one that stands for the place itself. */
  around(position: number, self?: Landmark): Landmark[] {
    const sorted = this.#sorted;
    const next = partitionPoint(sorted, (landmark) => landmark.position < position);
    const after = sorted[next] === self ? sorted[next + 1] : sorted[next];
    return [sorted[next - 1], after].flatMap((landmark) => landmark ?? []);
  }

  /** True where a quote that went so far went with one of its neighbours, or less far than one and farther than the other. */
  isBeside({ position, shift }: Landmark, self?: Landmark): boolean {
    const around = this.around(position, self);
    const reach = (landmark: Landmark) => nearEnough + nearEnoughOfDistance * Math.abs(landmark.position - position);
    const least = Math.min(...around.map((landmark) => landmark.shift - reach(landmark)));
    const greatest = Math.max(...around.map((landmark) => landmark.shift + reach(landmark)));
    return least <= shift && shift <= greatest;
  }
}
