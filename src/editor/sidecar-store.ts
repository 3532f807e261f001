import { FileSystemError, FileType, l10n, Range, type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { joinWaiting } from '../core/sidecar/merge/join-waiting';
import { messageOf } from '../core/text/message-of';
import { isUtf8 } from './is-utf8';
import { localDisk } from './local-disk';
import { tellWritten } from './watch-files';

/** Makes a file's new text from its present one (undefined: no file). The same text back means there is nothing to write. */
export type Rewrite = (text: string | undefined) => string;

/** `saved`: on disk. `pending`: in an open editor with unsaved changes, on disk once that is saved. Else why it failed. */
export type Written = 'saved' | 'pending' | { readonly failed: string; readonly kept?: undefined };

/**
 * The only door to sidecar files. A sidecar with unsaved changes in an editor is read from there and changed through it;
 * on a local disk files are replaced whole under a lock; anywhere else they are compared before they are written.
 */
export const sidecarStore = {
  /** The file's text, from an editor where it has unsaved changes (`isDirty`); undefined where there is no file. Never throws. */
  async read(
    uri: Uri,
  ): Promise<{ readonly text: string | undefined; readonly isDirty: boolean; readonly unreadable?: string }> {
    const dirty = openDirty(uri);
    if (dirty && !isUtf8(dirty)) return { text: undefined, isDirty: true, unreadable: inOtherEncoding(dirty) };
    if (dirty) return { text: dirty.getText(), isDirty: true };
    try {
      return { text: await readFile(uri), isDirty: false };
    } catch (error) {
      const reason = error instanceof TypeError ? l10n.t('it is not UTF-8 text') : reasonOf(error);
      return {
        text: undefined,
        isDirty: false,
        unreadable: l10n.t('The annotations file can’t be read: {0}. It is left as it is.', reason),
      };
    }
  },

  /** Joins what waited for a sidecar's repair with it, where neither file has unsaved changes in an editor; true where it did. */
  async joinWaiting(sidecar: Uri, waiting: Uri): Promise<boolean> {
    if (openDirty(sidecar) || openDirty(waiting)) return false;
    if (sidecar.scheme === 'file' && localDisk) return localDisk.joinWaiting(sidecar);
    return joinCompared(sidecar, waiting).catch(() => false);
  },

  /** Saves the editor in which a file has unsaved changes, where there is one; false where that did not succeed. */
  async saveEditor(uri: Uri): Promise<boolean> {
    return (await openDirty(uri)?.save()) ?? true;
  },

  /** Never throws. The caller sees to it that it writes one file once at a time. */
  write: writeNow,
};

async function writeNow(uri: Uri, rewrite: Rewrite): Promise<Written> {
  try {
    const dirty = openDirty(uri);
    if (dirty && !isUtf8(dirty)) return { failed: inOtherEncoding(dirty) };
    if (dirty) return await writeThroughEditor(dirty, rewrite);
    if (uri.scheme === 'file' && localDisk) {
      const result = await localDisk.updateTextFile(uri.fsPath, rewrite);
      return 'problem' in result ? { failed: result.problem.message } : 'saved';
    }
    return await writeCompared(uri, rewrite);
  } catch (error) {
    return { failed: messageOf(error) };
  }
}

/** What an error says, without its full stop. */
function reasonOf(error: unknown): string {
  return messageOf(error).replace(/[.。]$/, '');
}

function openDirty(uri: Uri): TextDocument | undefined {
  const key = uri.toString();
  return workspace.textDocuments.find((one) => one.isDirty && one.uri.toString() === key);
}

async function writeThroughEditor(document: TextDocument, rewrite: Rewrite): Promise<Written> {
  const failed = await whyNotWritten(document.uri);
  if (failed !== undefined) return { failed };
  const before = document.getText();
  const after = rewrite(before);
  if (after === before) return 'saved';
  // Only what differs is replaced, so that cursors and folds elsewhere stay.
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let same = 0;
  const most = Math.min(before.length, after.length) - start;
  while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(start), document.positionAt(before.length - same));
  edit.replace(document.uri, range, after.slice(start, after.length - same));
  const done = await workspace.applyEdit(edit);
  return done ? 'pending' : { failed: l10n.t('The open annotations file could not be edited.') };
}

/** A symbolic link in the sidecar's place that nothing may be written through; saving an editor would. Undefined if it may. */
async function whyNotWritten(uri: Uri): Promise<string | undefined> {
  if (uri.scheme === 'file' && localDisk) {
    const target = await localDisk.findTarget(uri.fsPath);
    return 'problem' in target ? target.problem.message : undefined;
  }
  // Where it leads can't be told elsewhere.
  const isLink = await workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.SymbolicLink) !== 0,
    () => false,
  );
  return isLink ? l10n.t('The annotations file is a symbolic link. Put a file in its place.') : undefined;
}

/** Without locks: the content is compared just before it is written, and the change made anew where it differs. */
async function writeCompared(uri: Uri, rewrite: Rewrite): Promise<Written> {
  const failed = await whyNotWritten(uri);
  if (failed !== undefined) return { failed };
  for (let attempt = 0; attempt < 5; attempt++) {
    const before = await readFile(uri);
    const after = rewrite(before);
    if (after === before) return 'saved';
    if ((await readFile(uri)) !== before) continue;
    await workspace.fs.writeFile(uri, new TextEncoder().encode(after));
    if ((await readFile(uri)) !== after) continue;
    tellWritten(uri);
    return 'saved';
  }
  return { failed: l10n.t('Other programs keep writing the annotations file.') };
}

/** Joins without locks. If it ends in between, joining again changes nothing. */
async function joinCompared(sidecar: Uri, waiting: Uri): Promise<boolean> {
  // A stranger's link could bring another folder's annotations here.
  if ((await workspace.fs.stat(waiting)).type !== FileType.File) return false;
  const added = await readFile(waiting);
  if (added === undefined) return false;
  let isJoined = false;
  const written = await writeCompared(sidecar, (text = '') => {
    const joined = joinWaiting(text, added).text;
    isJoined = joined !== undefined;
    return joined ?? text;
  });
  // What came into it meanwhile is joined the next time.
  if (written !== 'saved' || !isJoined || (await readFile(waiting)) !== added) return false;
  await workspace.fs.delete(waiting);
  tellWritten(waiting);
  return true;
}

async function readFile(uri: Uri): Promise<string | undefined> {
  if (uri.scheme === 'file' && localDisk) {
    // VS Code would wait for what a pipe in the file's place never gives.
    const read = await localDisk.readTextFile(uri.fsPath);
    if (!('problem' in read)) return read.text;
    if (read.problem.code === 'not-found') return undefined;
    throw new Error(read.problem.message);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Nothing is read from or written through an editor that takes the file for something else. */
function inOtherEncoding({ encoding }: TextDocument): string {
  return l10n.t(
    'The annotations file is open with unsaved changes and another encoding ({0}). It is UTF-8: undo the changes there and close it.',
    encoding,
  );
}
