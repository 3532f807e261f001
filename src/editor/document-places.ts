import { type EndOfLine, type TextDocument, type TextDocumentChangeEvent, TextDocumentChangeReason } from 'vscode';
import { LivePlaces } from '../core/review/live-places';

const histories = new Map<TextDocumentChangeReason | undefined, 'undo' | 'redo'>([
  [TextDocumentChangeReason.Undo, 'undo'],
  [TextDocumentChangeReason.Redo, 'redo'],
]);

/** Where quoted words stand in a document by the edits made in it; forgotten where the file is read from the disk again. */
export class DocumentPlaces {
  readonly #live: LivePlaces;
  #eol: EndOfLine;
  /** True where the last change left nothing unsaved and was no undo: the file was read from the disk again. */
  #isReread = false;

  constructor(readonly document: TextDocument) {
    this.#live = new LivePlaces(document.getText());
    this.#eol = document.eol;
  }

  /** To be called with every change of the document or of its being unsaved. */
  follow({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) {
      // VS Code says only after a first edit that there is something unsaved now.
      if (document.isDirty) this.#isReread = false;
      return;
    }
    const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      start: rangeOffset,
      end: rangeOffset + rangeLength,
      text,
    }));
    if (this.#isReread || document.eol !== this.#eol) this.#live.restart(document.getText());
    else if (!this.#live.isEmpty) {
      this.#live.follow({ changes, text: document.getText(), history: histories.get(reason) });
    }
    this.#eol = document.eol;
    this.#isReread = !document.isDirty && !document.isUntitled && reason === undefined;
  }

  /** To be called some time after an edit; true where the document was read from the disk and everything is to be placed anew. */
  settle(): boolean {
    if (!this.#isReread) return false;
    this.#isReread = false;
    this.#live.restart(this.document.getText());
    return true;
  }

  /** The places in the document's present text. */
  in(text: string): LivePlaces {
    if (this.#live.text !== text) this.#live.restart(text);
    return this.#live;
  }
}
