import { Disposable, l10n, type TextDocument, type Uri, workspace } from 'vscode';
import { oneLine } from '../core/text/one-line';
import { openAsTranscript } from './commands/open';
import type { Desk } from './desk';
import type { OpenTranscript } from './open-transcript';
import { tellOutcome } from './tell';
import { tellFailure } from './tell-failure';
import type { RegisterView } from './views/view';

/** Far more milliseconds than pass between the saving of a text that had no file and its closing. */
const longest = 30_000;

/**
 * A text that was never saved gets another document when it is, and nobody tells which: it is the file with the same words
 * that was saved just before the text is closed, which is empty by then. What was annotated in the text is then saved
 * beside that file.
 */
export const followFirstSave: RegisterView = (desk) => {
  const files = new Map<OpenTranscript, Uri>();
  return Disposable.from(
    workspace.onDidSaveTextDocument((file) => {
      for (const open of desk.all) {
        if (open.unsavedCount === 0 || !isSavedAs(open.document, file)) continue;
        files.set(open, file.uri);
        setTimeout(() => files.delete(open), longest);
      }
    }),
    desk.onDidClose((open) => {
      const file = files.get(open);
      if (file) tellFailure(moveIn(desk, open, file));
    }),
  );
};

/** White space may have been trimmed, or a last line end added, when the file was saved. */
function isSavedAs(text: TextDocument, file: TextDocument): boolean {
  if (!text.isUntitled || file.isUntitled || workspace.fs.isWritableFileSystem(file.uri.scheme) !== true) return false;
  const wordsOf = (document: TextDocument) => oneLine(document.getText());
  return wordsOf(text) === wordsOf(file);
}

async function moveIn(desk: Desk, from: OpenTranscript, file: Uri): Promise<void> {
  await openAsTranscript(desk, { kind: 'file', uri: file });
  const to = await desk.opened(await workspace.openTextDocument(file));
  if (!to) return;
  const outcome = await desk.moveIn(from, to);
  await tellOutcome(desk, to, outcome, l10n.t('The annotations are saved beside the transcript.'));
}
