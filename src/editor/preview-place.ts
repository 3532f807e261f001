import { type DecorationOptions, type TextEditor, TextEditorRevealType, ThemeColor, window } from 'vscode';
import { diffWords } from '../core/anchors/diff-words';
import { shorten } from '../core/text/shorten';
import type { Span } from '../core/text/span';
import { rangeOf } from './ranges';

/** Shows a place in the text while a person chooses; where other words stood there before, what was added and taken out. */
export class PlacePreview {
  readonly #frame = window.createTextEditorDecorationType({
    outline: '1px solid',
    outlineColor: new ThemeColor('focusBorder'),
    overviewRulerColor: new ThemeColor('focusBorder'),
  });
  readonly #added = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('diffEditor.insertedTextBackground'),
  });
  readonly #removed = window.createTextEditorDecorationType({});

  constructor(readonly editor: TextEditor) {}

  /** `old`: the words that stood there. Without a span nothing is shown. */
  show(span: Span | undefined, old?: string): void {
    const { document } = this.editor;
    const added: DecorationOptions[] = [];
    const removed: DecorationOptions[] = [];
    const text = document.getText();
    let at = span?.start ?? 0;
    for (const change of span && old !== undefined ? diffWords(old, text.slice(span.start, span.end)) : []) {
      // Words come with the white space before them.
      const space = /^\s*/.exec(text.slice(at, span!.end))![0].length;
      if (change.kind === 'removed') {
        const start = /^\s/.test(change.text) ? at + space : at;
        removed.push({
          range: rangeOf(document, { start, end: start }),
          renderOptions: { before: struckOut(change.text) },
        });
        continue;
      }
      const next = at + change.text.length;
      if (change.kind === 'added') added.push({ range: rangeOf(document, { start: at + space, end: next }) });
      at = next;
    }
    this.editor.setDecorations(this.#frame, span ? [rangeOf(document, span)] : []);
    this.editor.setDecorations(this.#added, added);
    this.editor.setDecorations(this.#removed, removed);
    // In the middle: the list covers the top.
    if (span) this.editor.revealRange(rangeOf(document, span), TextEditorRevealType.InCenter);
  }

  dispose(): void {
    for (const type of [this.#frame, this.#added, this.#removed]) type.dispose();
  }
}

function struckOut(words: string) {
  return {
    contentText: shorten(words),
    textDecoration: 'line-through',
    backgroundColor: new ThemeColor('diffEditor.removedTextBackground'),
    margin: '0 0.4em 0 0',
  };
}
