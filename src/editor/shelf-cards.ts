import { Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import type { Card } from '../core/dossier/card';
import type { Shelf } from '../core/dossier/shelf';
import { openShelves } from './open-shelves';

/** The cards of the workspace's transcripts: read once somebody asks for them, and followed from then on. */
export class ShelfCards implements Disposable {
  readonly #cards = new Map<string, Card>();
  readonly #changed = new EventEmitter<readonly Card[]>();
  #shelves: readonly Shelf[] | undefined;
  #deleted: Disposable | undefined;
  /** Cards that are new or other than before; of a transcript that is gone one that says so. */
  readonly onDidChange = this.#changed.event;

  dispose(): void {
    for (const shelf of this.#shelves ?? []) shelf.dispose();
    Disposable.from(this.#changed, ...(this.#deleted ? [this.#deleted] : [])).dispose();
  }

  /** Those that hold claims, by transcript. */
  get all(): ReadonlyMap<string, Card> {
    return this.#cards;
  }

  /** Reads what lies in the workspace, once. */
  start(): void {
    if (this.#shelves) return;
    this.#shelves = openShelves();
    // Of a folder that is deleted only the folder is told, not what lay in it.
    const deleted = workspace.createFileSystemWatcher('**/*', true, true, false);
    deleted.onDidDelete((uri) => this.#forget(uri));
    this.#deleted = deleted;
    for (const shelf of this.#shelves) {
      shelf.onDidChange((card) => this.#take([card]));
      void this.#read(shelf);
    }
  }

  async #read(shelf: Shelf): Promise<void> {
    const cards: Card[] = [];
    for await (const card of shelf.cards()) cards.push(card);
    this.#take(cards);
  }

  #take(cards: readonly Card[]): void {
    for (const card of cards) {
      if (card.annotations.length === 0 || card.isMissing) this.#cards.delete(card.transcript);
      else this.#cards.set(card.transcript, card);
    }
    this.#changed.fire(cards);
  }

  #forget(folder: Uri): void {
    const gone = [...this.#cards.values()].filter(({ transcript }) => transcript.startsWith(`${folder.toString()}/`));
    if (gone.length > 0) this.#take(gone.map((card) => ({ ...card, isMissing: true })));
  }
}
