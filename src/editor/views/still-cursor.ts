import {
  Disposable,
  type Position,
  type Selection,
  type TextDocumentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { RegisterView } from './view';

/** Cursors of an editor as they stood before another program wrote, and where VS Code takes those along that stood there. */
interface Stood {
  readonly selections: readonly Selection[];
  readonly taken: Position;
}

/**
 * What another program writes where a cursor stands would take it along: it stays. While a transcript is checked `registerChecking`
 * sees to that, which knows what is at hand.
 */
export const registerStillCursor: RegisterView = (desk) => {
  const stood = new WeakMap<TextEditor, Stood>();
  return Disposable.from(
    workspace.onDidChangeTextDocument((event) => {
      const { document, contentChanges, reason } = event;
      const open = desk.of(document);
      const isWritten = open?.isGrowing && !document.isDirty && reason === undefined && contentChanges.length > 0;
      if (!isWritten || desk.checking.isOn(open)) return;
      for (const editor of window.visibleTextEditors) {
        if (editor.document !== document) continue;
        const taken = takenTo(event, editor.selections);
        if (taken) stood.set(editor, { selections: editor.selections, taken });
        else stood.delete(editor);
      }
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, kind, selections }) => {
      const before = stood.get(textEditor);
      stood.delete(textEditor);
      if (!before || kind !== undefined || selections.length !== before.selections.length) return;
      const isTaken = selections.every((one, i) => {
        const own = before.selections[i]!;
        return one.isEqual(own) || one.end.isEqual(before.taken);
      });
      if (isTaken) textEditor.selections = before.selections;
    }),
  );
};

/** Where a cursor is taken that stands just where something was written; undefined if none does, or if one has to move. */
function takenTo(
  { document, contentChanges }: TextDocumentChangeEvent,
  selections: readonly Selection[],
): Position | undefined {
  const [first] = [...contentChanges].sort((a, b) => a.rangeOffset - b.rangeOffset);
  if (!first || first.rangeLength > 0) return undefined;
  const at = first.range.start;
  const isAtOne = selections.some(({ end }) => end.isEqual(at));
  if (!isAtOne || selections.some(({ end }) => end.isAfter(at))) return undefined;
  return document.positionAt(first.rangeOffset + first.text.length);
}
