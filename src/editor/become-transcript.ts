import { languages, type TextDocument, TextEditorRevealType, window } from 'vscode';
import { languageId } from './is-transcript';

/**
 * Gives a document the language of transcripts. It comes as a document closed and opened, and its long lines wrap from then
 * on: an editor that showed its cursor, as one does that was opened at a place, goes on showing it.
 */
export async function becomeTranscript(document: TextDocument): Promise<TextDocument> {
  const shown = window.visibleTextEditors.filter(
    (editor) =>
      editor.document === document && editor.visibleRanges.some((range) => range.contains(editor.selection.active)),
  );
  const renamed = await languages.setTextDocumentLanguage(document, languageId);
  for (const editor of shown) editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  return renamed;
}
