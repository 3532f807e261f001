import type { TextDocument } from 'vscode';
import { LivePlaces } from '../core/dossier/live-places';
import type { DocumentEdit } from './document-edits';

/** Where quoted words stand in a document by the edits made in it; forgotten where the file is read from the disk again. */
export class DocumentPlaces {
  readonly #live: LivePlaces;
  /** True where the last edit left nothing unsaved and was no undo: the file was read from the disk again. */
  #isReread = false;

  constructor(readonly document: TextDocument) {
    this.#live = new LivePlaces(document.getText());
  }

  /** To be called with every edit of the document, and without one when it is known to have something unsaved. */
  follow(edit: DocumentEdit | undefined): void {
    if (!edit) {
      // VS Code says only after a first edit that there is something unsaved now.
      this.#isReread = false;
      return;
    }
    const { changes, history, isSaved } = edit;
    if (this.#isReread || !changes) this.#live.restart(this.document.getText());
    else if (!this.#live.isEmpty) this.#live.follow({ changes, history });
    this.#isReread = isSaved && history === undefined;
  }

  /** To be called some time after an edit; true where the document was read from the disk and everything is to be placed anew. */
  settle(): boolean {
    if (!this.#isReread) return false;
    this.restart();
    return true;
  }

  /** Forgets all places. */
  restart(): void {
    this.#isReread = false;
    this.#live.restart(this.document.getText());
  }

  /** The places in the document's present text. */
  in(text: string): LivePlaces {
    if (!this.#live.isOf(text)) this.#live.restart(text);
    return this.#live;
  }
}
