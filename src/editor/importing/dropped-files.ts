import { type DataTransfer, Uri } from 'vscode';

/** A file from outside of the window whose address isn't known: a browser tells its name and what is in it. */
export interface DroppedFile {
  readonly name: string;
  readonly data: () => Thenable<Uint8Array>;
}

/** What of a drop is files, as a tree view is to say it. */
export const droppedFileTypes = ['text/uri-list', 'files'];

/** The files that are dropped, from the Explorer or from elsewhere; none if it's something else. */
export async function droppedFiles(data: DataTransfer): Promise<(Uri | DroppedFile)[]> {
  const list = (await data.get('text/uri-list')?.asString()) ?? '';
  const uris = list
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => Uri.parse(line));
  if (uris.length > 0) return uris;
  const files: (Uri | DroppedFile)[] = [];
  for (const [, item] of data) {
    const file = item.asFile();
    if (file) files.push(file.uri ?? file);
  }
  return files;
}

/** True for what `droppedFiles` gives. */
export function isDroppedFile(value: unknown): value is DroppedFile {
  return typeof value === 'object' && value !== null && 'name' in value && 'data' in value;
}
