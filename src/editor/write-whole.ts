import { type Uri, workspace } from 'vscode';
import { messageOf } from '../core/text/message-of';
import { localDisk } from './local-disk';
import { tellWritten } from './watch-files';

/** Writes a file whole, or not at all, where it lies on a local disk; elsewhere as its file system has it. What went wrong, if something did. */
export async function writeWhole(place: Uri, content: Uint8Array): Promise<string | undefined> {
  if (place.scheme === 'file' && localDisk) return (await localDisk.replaceFile(place.fsPath, content))?.message;
  try {
    await workspace.fs.writeFile(place, content);
    tellWritten(place);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
