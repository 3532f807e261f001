import { FileType, Uri, workspace } from 'vscode';
import { isSidecarOf, sidecarName } from '../core/sidecar/sidecar-names';

/** The sidecars that lie beside a transcript, the shared one first; none for a document that is not on a file system. */
export async function findSidecars(transcript: Uri): Promise<Uri[]> {
  if (transcript.scheme === 'untitled' || transcript.scheme === 'git') return [];
  const name = fileName(transcript);
  const folder = Uri.joinPath(transcript, '..');
  const entries = await readFolder(folder);
  const names = entries.filter(([entry, type]) => (type & FileType.File) !== 0 && isSidecarOf(entry, name));
  const shared = sidecarName(name);
  return names
    .map(([entry]) => entry)
    .sort((a, b) => Number(b === shared) - Number(a === shared) || (a < b ? -1 : 1))
    .map((entry) => Uri.joinPath(folder, entry));
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
