import { sharedItems } from './shared-items';

/**
 * Those items of a list that are chosen one by one, kept from one version of the list to the next: of a version that shares its
 * beginning and its end with the one before, only the items between are asked.
 */
export class KeptChoice<T> {
  #all: readonly T[] = [];
  /** Indexes of the chosen ones. */
  #chosen: readonly number[] = [];

  /** `isChosen` has to depend on nothing but the item and so many of its neighbours on either side. */
  constructor(
    private readonly isChosen: (item: T, index: number, all: readonly T[]) => boolean,
    private readonly neighbours = 0,
  ) {}

  of(all: readonly T[]): T[] {
    if (all !== this.#all) this.#choose(all);
    return this.#chosen.map((i) => all[i]!);
  }

  #choose(all: readonly T[]): void {
    const { head, tail } = sharedItems(this.#all, all);
    const from = Math.max(0, head - this.neighbours);
    const below = Math.max(0, tail - this.neighbours);
    const between: number[] = [];
    for (let i = from; i < all.length - below; i++) if (this.isChosen(all[i]!, i, all)) between.push(i);
    const moved = all.length - this.#all.length;
    const oldBelow = this.#all.length - below;
    this.#chosen = [
      ...this.#chosen.filter((i) => i < from),
      ...between,
      ...this.#chosen.filter((i) => i >= oldBelow).map((i) => i + moved),
    ];
    this.#all = all;
  }
}
