import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import type { Uri } from 'vscode';
import { findTarget } from '../files/find-target';
import { readGitName } from '../files/git-name';
import { joinWaitingFile } from '../files/join-waiting-file';
import { readTextFile } from '../files/read-text-file';
import { replaceFile } from '../files/replace-file';
import { updateTextFile } from '../files/update-text-file';
import { attributesLine, configureGitMerging, type GitMerging, removeGitMerging } from '../git/git-merging';
import { installShim, shimPath } from '../git/install-shim';

/** What takes a local disk and its programs. */
export interface LocalDisk {
  readonly updateTextFile: typeof updateTextFile;
  readonly readTextFile: typeof readTextFile;
  readonly replaceFile: typeof replaceFile;
  /** Decides what may be written under a name, as `updateTextFile` does by itself. */
  readonly findTarget: typeof findTarget;
  /** Joins what waited for a sidecar's repair with it, and removes the file that it waited in; false where there is none. */
  readonly joinWaiting: (sidecar: Uri) => Promise<boolean>;
  /** Git's `user.name` for a file's folder, without a file that of the person; undefined where nothing tells. */
  readonly gitNameFor: (file?: Uri) => Promise<string | undefined>;
  /** `program` is the path of the command-line program. */
  readonly gitMerging: {
    readonly attributesLine: string;
    readonly setUp: (folder: Uri, program: string) => Promise<GitMerging>;
    readonly undo: (folder: Uri) => Promise<GitMerging>;
    /** Puts this program in the place of an older one, where one was set up. */
    readonly refresh: (program: string) => Promise<void>;
  };
}

/** Undefined in a browser's extension host, for which the build puts `local-disk.web.ts` in this file's place. */
export const localDisk: LocalDisk | undefined = {
  updateTextFile,
  readTextFile,
  replaceFile,
  findTarget,
  joinWaiting: (sidecar) => joinWaitingFile(sidecar.fsPath),
  gitNameFor: (file) => readGitName(file ? dirname(file.fsPath) : homedir()),
  gitMerging: {
    attributesLine,
    setUp: (folder, program) => configureGitMerging(folder.fsPath, shimPath(), { program, engine: process.execPath }),
    undo: (folder) => removeGitMerging(folder.fsPath),
    refresh: async (program) => {
      if (existsSync(shimPath())) await installShim(shimPath(), { program, engine: process.execPath });
    },
  },
};
