import { Disposable, EventEmitter, workspace } from 'vscode';
import type { Card } from '../core/dossier/card';
import { EarlierClaims, type EarlierOffer } from '../core/dossier/earlier-claims';
import { factsOfUnit } from '../core/dossier/facts-of-unit';
import { factsOfWords } from '../core/dossier/facts-of-words';
import type { Hand } from '../core/dossier/hand';
import type { PreparedCard } from '../core/dossier/prepared-card';
import { isPreparedCard, type Shelf } from '../core/dossier/shelf';
import { earlierFolders, earlierFoldersSetting } from './earlier-folders';
import { inSlices } from './in-slices';
import { openShelves } from './open-shelves';
import type { ShelfCards } from './shelf-cards';

/**
 * What was checked before, in all transcripts of the workspace and of the folders that a setting names, and what is prepared: looked
 * into once somebody checks.
 */
export class KnownClaims implements Disposable {
  readonly #index = new EarlierClaims();
  readonly #changed = new EventEmitter<void>();
  #taking: Promise<void> = Promise.resolve();
  #listener: Disposable | undefined;
  #isOver = false;
  /** Of the folders that the setting names, each with the files that it told of. */
  readonly #named = new Map<Shelf, Map<string, Card | PreparedCard>>();
  /** More is known, or other things than before. */
  readonly onDidChange = this.#changed.event;

  constructor(readonly cards: ShelfCards) {}

  dispose(): void {
    for (const shelf of this.#named.keys()) shelf.dispose();
    this.#named.clear();
    this.#isOver = true;
    Disposable.from(this.#changed, ...(this.#listener ? [this.#listener] : [])).dispose();
  }

  /** Begins to look, in slices between which the window goes on. */
  start(): void {
    if (this.#listener) return;
    this.#listener = Disposable.from(
      this.cards.onDidChange((cards) => this.#take(cards)),
      this.cards.onDidChangePrepared((cards) => this.#take(cards)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(earlierFoldersSetting)) this.#openNamed();
      }),
      // Relative paths begin there, and what is a folder of the workspace is none outside of it.
      workspace.onDidChangeWorkspaceFolders(() => this.#openNamed()),
    );
    this.#take([...this.cards.all.values(), ...this.cards.prepared.values()]);
    this.cards.start();
    this.#openNamed();
  }

  /** A claim by its id, as it is now; undefined where it isn't known. */
  claimOf(id: string) {
    return this.#index.claimOf(id);
  }

  /** Earlier claims like what is at hand, if that has no verdict yet. */
  offersFor({ unit }: Hand): EarlierOffer[] {
    const known = unit?.annotation?.annotation;
    if (!unit || known?.verdict !== undefined || known?.['same-as'] !== undefined) return [];
    const offers = this.#index.find(factsOfUnit(unit), known?.id);
    // Prepared claims are hidden from blind readers; cards already are.
    return unit.dossier.blind ? offers.filter(({ isPrepared }) => !isPrepared) : offers;
  }

  /** What was checked or prepared that says the same as some words, or nearly. */
  findLike(words: string): EarlierOffer[] {
    return this.#index.find(factsOfWords(words));
  }

  /** Reads the folders that the setting names now, and forgets those that it named before. */
  #openNamed(): void {
    for (const [shelf, told] of this.#named) {
      shelf.dispose();
      this.#take([...told.values()].map(gone));
    }
    this.#named.clear();
    for (const shelf of openShelves(earlierFolders())) {
      const told = new Map<string, Card | PreparedCard>();
      this.#named.set(shelf, told);
      const take = (cards: readonly (Card | PreparedCard)[]) => {
        if (this.#named.get(shelf) !== told) return;
        for (const one of cards) told.set(nameOfCard(one), one);
        this.#take(cards);
      };
      shelf.onDidChange((card) => take([card]));
      void (async () => {
        const cards: (Card | PreparedCard)[] = [];
        for await (const card of shelf.all()) {
          if (this.#named.get(shelf) !== told) return;
          cards.push(card);
        }
        // What was told while others were still read is newer.
        take(cards.filter((card) => !told.has(nameOfCard(card))));
      })();
    }
  }

  #take(cards: readonly (Card | PreparedCard)[]): void {
    if (cards.length === 0) return;
    const index = this.#index;
    this.#taking = this.#taking.then(async () => {
      await inSlices(
        (function* () {
          for (const card of cards) {
            if (isPreparedCard(card)) yield* index.takingPrepared(card);
            else yield* index.taking(card);
          }
        })(),
        () => !this.#isOver,
        slice,
      );
      if (!this.#isOver) this.#changed.fire();
    });
  }
}

function nameOfCard(card: Card | PreparedCard): string {
  return isPreparedCard(card) ? card.file : card.transcript;
}

function gone(card: Card | PreparedCard): Card | PreparedCard {
  return isPreparedCard(card) ? { ...card, claims: [], places: [] } : { ...card, isMissing: true };
}

/** Milliseconds: nobody waits for it, and with what memory takes to be cleared it stays below 16. */
const slice = 8;
