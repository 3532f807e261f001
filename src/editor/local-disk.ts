import { dirname } from 'node:path';
import type { Uri } from 'vscode';
import { readGitName } from '../files/git-name';
import { updateTextFile } from '../files/update-text-file';

/** What takes a local disk and its programs. */
export interface LocalDisk {
  readonly updateTextFile: typeof updateTextFile;
  /** Git's `user.name` for a file's folder; undefined where nothing tells. */
  readonly gitNameFor: (file: Uri) => Promise<string | undefined>;
}

/** Undefined in a browser's extension host, for which the build puts `local-disk.web.ts` in this file's place. */
export const localDisk: LocalDisk | undefined = {
  updateTextFile,
  gitNameFor: (file) => readGitName(dirname(file.fsPath)),
};
