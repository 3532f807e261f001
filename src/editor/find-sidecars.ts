import { FileType, Uri, workspace } from 'vscode';
import { sidecarsAmong } from '../core/sidecar/sidecar-names';

/** The sidecars that lie beside a transcript, the shared one first; none for a document that is not on a file system. */
export async function findSidecars(transcript: Uri): Promise<Uri[]> {
  if (transcript.scheme === 'untitled' || transcript.scheme === 'git') return [];
  const name = fileName(transcript);
  const folder = Uri.joinPath(transcript, '..');
  const files = (await readFolder(folder)).flatMap(([entry, type]) => ((type & FileType.File) !== 0 ? [entry] : []));
  return sidecarsAmong(files, name).map((entry) => Uri.joinPath(folder, entry));
}

/** The last part of a URI's path. */
export function fileName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

async function readFolder(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
