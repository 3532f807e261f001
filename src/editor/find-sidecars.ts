import { FileType, Uri, workspace } from 'vscode';
import { namesBeside } from '../core/dossier/names-beside';
import { sidecarFor } from '../core/sidecar/sidecar-names';

/** What a synchronising program left of a sidecar that two people wrote at once. */
export interface ConflictedCopy {
  readonly uri: Uri;
  /** The sidecar that it is to be merged into; perhaps there is no such file. */
  readonly sidecar: Uri;
}

/** The files with annotations that lie beside a transcript. */
export interface FilesBeside {
  /** The shared one first. */
  readonly sidecars: readonly Uri[];
  readonly copies: readonly ConflictedCopy[];
  /** Annotations that wait for a sidecar's repair. */
  readonly waiting: readonly ConflictedCopy[];
}

/** Looks beside a transcript; nothing lies beside a document that is not on a file system. */
export async function lookBeside(transcript: Uri): Promise<FilesBeside> {
  if (transcript.scheme === 'untitled' || transcript.scheme === 'git') return { sidecars: [], copies: [], waiting: [] };
  const folder = Uri.joinPath(transcript, '..');
  const entries = await readFolder(folder);
  const beside = namesBeside(namesOfFiles(entries), fileName(transcript));
  // A stranger's link could bring another folder's annotations here.
  const plain = new Set(entries.flatMap(([entry, type]) => (type === FileType.File ? [entry] : [])));
  const at = (entry: string) => Uri.joinPath(folder, entry);
  const filed = ({ name, sidecar }: { readonly name: string; readonly sidecar: string }) => ({
    uri: at(name),
    sidecar: at(sidecar),
  });
  return {
    sidecars: beside.sidecars.map(at),
    copies: beside.copies.filter(({ name }) => plain.has(name)).map(filed),
    waiting: beside.waiting.map(filed),
  };
}

/** The sidecars that lie beside a transcript, the shared one first; none for a document that is not on a file system. */
export async function findSidecars(transcript: Uri): Promise<readonly Uri[]> {
  return (await lookBeside(transcript)).sidecars;
}

/** The last part of a URI's path. */
export function fileName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Where a transcript's sidecar lies beside another transcript. */
export function sidecarBeside(sidecar: Uri, transcript: Uri, other: Uri): Uri {
  return Uri.joinPath(other, '..', sidecarFor(fileName(sidecar), fileName(transcript), fileName(other)));
}

/** The names of the files in a folder; empty where it can't be read. */
export async function filesIn(folder: Uri): Promise<string[]> {
  return namesOfFiles(await readFolder(folder));
}

function namesOfFiles(entries: readonly [string, FileType][]): string[] {
  return entries.flatMap(([entry, type]) => ((type & FileType.File) !== 0 ? [entry] : []));
}

async function readFolder(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
