import { Disposable, EventEmitter } from 'vscode';
import type { Card } from '../core/dossier/card';
import { EarlierClaims, type EarlierOffer } from '../core/dossier/earlier-claims';
import { factsOfUnit } from '../core/dossier/facts-of-unit';
import type { Hand } from '../core/dossier/hand';
import { inSlices } from './in-slices';
import type { ShelfCards } from './shelf-cards';

/** What was checked before, in all transcripts of the workspace: looked into once somebody checks. */
export class KnownClaims implements Disposable {
  readonly #index = new EarlierClaims();
  readonly #changed = new EventEmitter<void>();
  #taking: Promise<void> = Promise.resolve();
  #listener: Disposable | undefined;
  /** More is known, or other things than before. */
  readonly onDidChange = this.#changed.event;

  constructor(readonly cards: ShelfCards) {}

  dispose(): void {
    Disposable.from(this.#changed, ...(this.#listener ? [this.#listener] : [])).dispose();
  }

  /** Begins to look, in slices between which the window goes on. */
  start(): void {
    if (this.#listener) return;
    this.#listener = this.cards.onDidChange((cards) => this.#take(cards));
    this.#take([...this.cards.all.values()]);
    this.cards.start();
  }

  /** A claim by its id, as it is now; undefined where it isn't known. */
  claimOf(id: string) {
    return this.#index.claimOf(id);
  }

  /** Earlier claims like what is at hand, if that has no verdict yet. */
  offersFor({ unit }: Hand): EarlierOffer[] {
    const known = unit?.annotation?.annotation;
    if (!unit || known?.verdict !== undefined || known?.['same-as'] !== undefined) return [];
    return this.#index.find(factsOfUnit(unit), known?.id);
  }

  #take(cards: readonly Card[]): void {
    if (cards.length === 0) return;
    const index = this.#index;
    this.#taking = this.#taking.then(async () => {
      await inSlices(
        (function* () {
          for (const card of cards) yield* index.taking(card);
        })(),
        () => true,
        slice,
      );
      this.#changed.fire();
    });
  }
}

/** Milliseconds: nobody waits for it. */
const slice = 12;
