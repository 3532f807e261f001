import { languages, type TextDocument, type TextEditor, TextEditorRevealType, window } from 'vscode';
import { languageId } from './is-transcript';

/**
 * Gives a document the language of transcripts. It comes as a document closed and opened, and its long lines wrap from then
 * on: an editor that showed its cursor, as one does that was opened at a place, goes on showing it.
 */
export async function becomeTranscript(document: TextDocument): Promise<TextDocument> {
  const shown = new Set<TextEditor>();
  const look = () => {
    for (const editor of editorsShowingCursor(document)) shown.add(editor);
  };
  look();
  // What an editor shows that has just opened at a place is told a moment later, and may be over when the language has come.
  const listener = window.onDidChangeTextEditorVisibleRanges(look);
  try {
    const renamed = await languages.setTextDocumentLanguage(document, languageId);
    look();
    for (const editor of shown) editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
    return renamed;
  } finally {
    listener.dispose();
  }
}

function editorsShowingCursor(document: TextDocument): TextEditor[] {
  return window.visibleTextEditors.filter(
    ({ document: { uri }, visibleRanges, selection }) =>
      uri.toString() === document.uri.toString() &&
      (visibleRanges.length === 0 || visibleRanges.some((range) => range.contains(selection.active))),
  );
}
