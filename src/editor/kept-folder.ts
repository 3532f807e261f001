import { Uri, workspace } from 'vscode';

/** The folder among the extension's own in which each window keeps what it could not write, in a file of its own. */
export function keptFolder(storage: Uri): Uri {
  return Uri.joinPath(storage, 'unsaved');
}

/** True if any window left something there. */
export async function isAnythingKept(storage: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.readDirectory(keptFolder(storage))).length > 0;
  } catch {
    return false;
  }
}
