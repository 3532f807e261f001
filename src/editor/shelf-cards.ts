import { Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import type { Card } from '../core/dossier/card';
import type { PreparedCard } from '../core/dossier/prepared-card';
import { isPreparedCard, type Shelf } from '../core/dossier/shelf';
import { openShelves } from './open-shelves';

/** The cards of the workspace's transcripts: read once somebody asks for them, and followed from then on. */
export class ShelfCards implements Disposable {
  readonly #cards = new Map<string, Card>();
  readonly #changed = new EventEmitter<readonly Card[]>();
  readonly #prepared = new Map<string, PreparedCard>();
  readonly #preparedChanged = new EventEmitter<readonly PreparedCard[]>();
  #shelves: readonly Shelf[] | undefined;
  #deleted: Disposable | undefined;
  #isOver = false;
  /** Cards that are new or other than before; of a transcript that is gone one that says so. */
  readonly onDidChange = this.#changed.event;
  /** The same of files of prepared claims. */
  readonly onDidChangePrepared = this.#preparedChanged.event;

  dispose(): void {
    this.#isOver = true;
    for (const shelf of this.#shelves ?? []) shelf.dispose();
    Disposable.from(this.#changed, this.#preparedChanged, ...(this.#deleted ? [this.#deleted] : [])).dispose();
  }

  /** Those that hold claims, by transcript. */
  get all(): ReadonlyMap<string, Card> {
    return this.#cards;
  }

  /** Files of prepared claims, those that hold any. */
  get prepared(): ReadonlyMap<string, PreparedCard> {
    return this.#prepared;
  }

  /** Reads what lies in the workspace, once. */
  start(): void {
    if (this.#shelves) return;
    // Of a folder that is deleted only the folder is told, not what lay in it.
    const watcher = workspace.createFileSystemWatcher('**/*', true, true, false);
    this.#deleted = Disposable.from(
      watcher,
      watcher.onDidDelete((uri) => this.#forget(uri)),
      // Where nobody reports it, VS Code at least tells what is deleted in it.
      workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.#forget(uri);
      }),
    );
    this.#open();
  }

  /** Reads all anew, if anything was read: somebody else may look at the cards now, or read blind. */
  refresh(): void {
    if (!this.#shelves) return;
    for (const shelf of this.#shelves) shelf.dispose();
    this.#open();
  }

  #open(): void {
    this.#shelves = openShelves();
    for (const shelf of this.#shelves) {
      const told = new Set<string>();
      shelf.onDidChange((card) => {
        told.add(isPreparedCard(card) ? card.file : card.transcript);
        if (isPreparedCard(card)) this.#takePrepared([card]);
        else this.#take([card]);
      });
      void this.#read(shelf, told);
    }
  }

  /** `told`: what was told to have changed while others were still read; that is newer. */
  async #read(shelf: Shelf, told: ReadonlySet<string>): Promise<void> {
    const cards: Card[] = [];
    const prepared: PreparedCard[] = [];
    for await (const card of shelf.all()) {
      if (this.#isOver) return;
      if (isPreparedCard(card)) prepared.push(card);
      else cards.push(card);
    }
    // What an older shelf finds is seen as somebody saw it before.
    if (!this.#shelves?.includes(shelf)) return;
    const fresh = prepared.filter(({ file }) => !told.has(file));
    if (fresh.length > 0) this.#takePrepared(fresh);
    this.#take(cards.filter(({ transcript }) => !told.has(transcript)));
  }

  #take(cards: readonly Card[]): void {
    for (const card of cards) {
      if (card.annotations.length === 0 || card.isMissing) this.#cards.delete(card.transcript);
      else this.#cards.set(card.transcript, card);
    }
    this.#changed.fire(cards);
  }

  #takePrepared(cards: readonly PreparedCard[]): void {
    for (const card of cards) {
      if (card.claims.length === 0) this.#prepared.delete(card.file);
      else this.#prepared.set(card.file, card);
    }
    this.#preparedChanged.fire(cards);
  }

  #forget(folder: Uri): void {
    const files = [...this.#prepared.values()].filter(({ file }) => file.startsWith(`${folder.toString()}/`));
    if (files.length > 0)
      this.#takePrepared(files.map((one) => ({ ...one, isMissing: true, claims: [], places: [], problems: [] })));
    const gone = [...this.#cards.values()].filter(({ transcript }) => transcript.startsWith(`${folder.toString()}/`));
    if (gone.length > 0) this.#take(gone.map((card) => ({ ...card, isMissing: true })));
  }
}
