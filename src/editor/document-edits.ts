import { type EndOfLine, type TextDocument, type TextDocumentChangeEvent, TextDocumentChangeReason } from 'vscode';
import type { TextChange } from '../core/text/text-change';

/** An edit of a document's text. */
export interface DocumentEdit {
  /** The document's version after it. */
  readonly version: number;
  /** They don't overlap, and all speak of the text before the edit; undefined where the text has to be read whole. */
  readonly changes: readonly TextChange[] | undefined;
  /** Where the edit brings back a text that was there before. */
  readonly history: 'undo' | 'redo' | undefined;
  /** True where nothing is unsaved after it: it may be that the file was read from the disk again. */
  readonly isSaved: boolean;
}

const histories = new Map<TextDocumentChangeReason | undefined, 'undo' | 'redo'>([
  [TextDocumentChangeReason.Undo, 'undo'],
  [TextDocumentChangeReason.Redo, 'redo'],
]);

/** Tells the edits of a document to those who follow its text. */
export class DocumentEdits {
  #version: number;
  #eol: EndOfLine;

  constructor(document: TextDocument) {
    this.#version = document.version;
    this.#eol = document.eol;
  }

  /** What an event says of the text; undefined where it says nothing of it. To be asked of every event. */
  read({ document, contentChanges, reason }: TextDocumentChangeEvent): DocumentEdit | undefined {
    const { version, eol } = document;
    if (contentChanges.length === 0) return undefined;
    // Other line ends are told as no change of the text, and what came between versions not at all.
    const isTold = version === this.#version + 1 && eol === this.#eol;
    this.#version = version;
    this.#eol = eol;
    return {
      version,
      changes: isTold ? contentChanges.map(toChange) : undefined,
      history: histories.get(reason),
      isSaved: !document.isDirty && !document.isUntitled,
    };
  }
}

function toChange({ rangeOffset, rangeLength, text }: TextDocumentChangeEvent['contentChanges'][number]): TextChange {
  return { start: rangeOffset, end: rangeOffset + rangeLength, text };
}
