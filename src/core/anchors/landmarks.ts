/** A quote of which it's clear where it stands now. */
export interface Landmark {
  /** Code points before it when it was quoted. */
  readonly position: number;
  /** Code points that it stands farther down now. */
  readonly shift: number;
}

/** The quotes of which it's clear where they stand: they tell where the others are to be expected. */
export class Landmarks {
  readonly #sorted: readonly Landmark[];

  constructor(landmarks: readonly Landmark[]) {
    this.#sorted = landmarks.toSorted((a, b) => a.position - b.position);
  }

  /** How far the nearest landmarks before and after a position went; the landmark itself, if it's one, not counted. */
  shiftsAround(position: number, self?: Landmark): number[] {
    const sorted = this.#sorted;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    const after = sorted[low] === self ? sorted[low + 1] : sorted[low];
    return [sorted[low - 1], after].flatMap((landmark) => landmark?.shift ?? []);
  }
}
