import { Disposable, l10n, type TextDocument, type Uri, window, workspace } from 'vscode';
import { openAsTranscript } from './commands/open';
import type { Desk } from './desk';
import { languageId } from './is-transcript';
import type { OpenTranscript } from './open-transcript';
import { standIn } from './stand-in';
import { tellOutcome } from './tell';
import { tellFailure } from './tell-failure';
import { textsSavedAs } from './texts-saved-as';
import type { RegisterView } from './views/view';

/** Far more milliseconds than pass between the saving of a text that had no file and its closing. */
const longest = 30_000;

/** The same where the file has other words, such as a formatter's: a text that is closed later was closed for itself. */
const longestIfOther = 5000;

/**
 * A text that was never saved gets another document when it is, and nobody tells which: it is the file with the same words
 * that was saved just before the text is closed, which is empty by then. What was annotated in the text is then saved
 * beside that file.
 */
export const followFirstSave: RegisterView = (desk) => {
  const files = new Map<TextDocument, Uri>();
  /** What was annotated in texts that are plain ones now: a person may save them as such. */
  const plain = new Map<TextDocument, OpenTranscript>();
  const onClose = (open: OpenTranscript) => {
    const { document } = open;
    const file = files.get(document);
    // Of two texts with the same words one was saved.
    for (const [other, uri] of files) if (other === document || uri === file) files.delete(other);
    plain.delete(document);
    if (file) tellFailure(moveIn(desk, open, file));
  };
  return Disposable.from(
    workspace.onDidSaveTextDocument((file) => {
      if (file.isUntitled || workspace.fs.isWritableFileSystem(file.uri.scheme) !== true) return;
      const texts = [...desk.all, ...plain.values()].filter(
        ({ document, unsavedCount }) => document.isUntitled && unsavedCount > 0,
      );
      const savedAs = texts.length > 0 ? textsSavedAs(file) : [];
      const same = texts.filter(({ document }) => savedAs.includes(document));
      const meant = same.length > 0 ? same : texts.filter(({ unsaved }) => standIn(file.getText(), unsaved));
      for (const { document } of meant) {
        files.set(document, file.uri);
        const forget = () => files.get(document) === file.uri && files.delete(document);
        setTimeout(forget, same.length > 0 ? longest : longestIfOther);
      }
    }),
    desk.onDidClose((open) => {
      if (!open.document.isUntitled || open.unsavedCount === 0) return;
      if (open.document.isClosed) onClose(open);
      else plain.set(open.document, open);
    }),
    workspace.onDidOpenTextDocument((document) => {
      // It is taken up from what is kept.
      if (document.languageId === languageId) plain.delete(document);
    }),
    workspace.onDidCloseTextDocument((document) => {
      const open = plain.get(document);
      if (open && document.isClosed) onClose(open);
    }),
  );
};

async function moveIn(desk: Desk, from: OpenTranscript, file: Uri): Promise<void> {
  let to = await openTranscript(desk, file).catch(() => undefined);
  if (!to) {
    // A document that nobody shows may be gone as soon as it has its language.
    await window.showTextDocument(file, { preview: false, preserveFocus: true });
    to = await openTranscript(desk, file);
  }
  if (!to) return;
  const outcome = await desk.moveIn(from, to);
  await tellOutcome(desk, to, outcome, l10n.t('The annotations are saved beside the transcript.'));
}

async function openTranscript(desk: Desk, file: Uri): Promise<OpenTranscript | undefined> {
  await openAsTranscript(desk, { kind: 'file', uri: file });
  return desk.opened(await workspace.openTextDocument(file));
}
