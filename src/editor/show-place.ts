import { Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { Span } from '../core/text/span';
import type { OpenTranscript } from './open-transcript';
import { rangeOf } from './ranges';

/** The editor of a transcript: the active one, else another that shows it, else it is shown. */
export async function editorOf({ document }: Pick<OpenTranscript, 'document'>): Promise<TextEditor> {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  return editors.find((one) => one?.document === document) ?? window.showTextDocument(document);
}

/** Selects a span of a transcript (empty: puts the cursor there) and has it in view. */
export async function showPlace(open: OpenTranscript, span: Span): Promise<void> {
  const editor = await editorOf(open);
  const { start, end } = rangeOf(editor.document, span);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
