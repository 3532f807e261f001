import { Disposable, l10n, type TextDocument, workspace } from 'vscode';
import { openAsTranscript } from './commands/open';
import type { Desk } from './desk';
import type { OpenTranscript } from './open-transcript';
import { tellOutcome } from './tell';
import type { RegisterView } from './views/view';

/** Milliseconds between the closing of a text that had no file and the opening of the file that it was saved as. */
const longest = 30_000;

/**
 * A text that was never saved gets another document when it is, and nobody tells which: it is the file with the same words
 * that is there when the text is closed. What was annotated in the text is then saved beside that file.
 */
export const followFirstSave: RegisterView = (desk) => {
  const homeless = new Set<OpenTranscript>();
  const lookAt = (document: TextDocument) => {
    for (const open of homeless) {
      if (!isSavedAs(open.document, document)) continue;
      homeless.delete(open);
      void moveIn(desk, open, document);
    }
  };
  return Disposable.from(
    desk.onDidClose((open) => {
      if (!open.document.isUntitled || open.unsavedCount === 0) return;
      homeless.add(open);
      setTimeout(() => homeless.delete(open), longest);
      // Another language, too, comes as a document closed and opened.
      setTimeout(() => {
        for (const document of workspace.textDocuments) lookAt(document);
      });
    }),
    workspace.onDidOpenTextDocument(lookAt),
    workspace.onDidSaveTextDocument(lookAt),
  );
};

/** White space may have been trimmed, or a last line end added, when the file was saved. */
function isSavedAs(text: TextDocument, file: TextDocument): boolean {
  if (file.isUntitled || workspace.fs.isWritableFileSystem(file.uri.scheme) !== true) return false;
  const wordsOf = (document: TextDocument) => document.getText().replaceAll(/\s+/g, ' ').trim();
  return wordsOf(text) === wordsOf(file);
}

async function moveIn(desk: Desk, from: OpenTranscript, document: TextDocument): Promise<void> {
  await openAsTranscript(desk, { kind: 'file', uri: document.uri });
  const to = await desk.opened(await workspace.openTextDocument(document.uri));
  if (!to) return;
  const outcome = await desk.moveIn(from, to);
  await tellOutcome(desk, to, outcome, l10n.t('The annotations are saved beside the transcript.'));
}
