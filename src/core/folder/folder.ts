import type { FileProblem } from './file-problem';

/** One name in a folder. */
export interface FolderItem {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** True for a link to what lies elsewhere; whoever walks a tree goes round in circles if it follows those. */
  readonly isLink?: boolean;
}

/** What is known of a file without reading it. Any write changes one of the two. */
export interface FileState {
  /** When it was written last, in milliseconds since 1970. */
  readonly changed: number;
  /** In bytes. */
  readonly size: number;
}

/** A file's text without byte order mark, or why it can't be read (`not-found`: there is none). */
export type FileText = { readonly text: string; readonly problem?: undefined } | FileFailure;

export interface FileFailure {
  readonly text?: undefined;
  readonly problem: FileProblem;
}

/** What came of a change: the text that the file holds now, or why nothing was written. */
export type FileChange =
  | { readonly text: string | undefined; readonly written: boolean; readonly problem?: undefined }
  | FileFailure;

/**
 * The only way to files, but for git's own and standard input: on Node, in VS Code, in memory for tests. Files go by names
 * that only the folder itself can take apart (a path, a URI). Nothing is ever thrown.
 */
export interface Folder {
  /** What lies in a folder, in no order; undefined if it can't be listed. */
  list(folder: string): Promise<readonly FolderItem[] | undefined>;
  read(file: string): Promise<FileText>;
  /** Undefined if there is no such file. */
  stat(file: string): Promise<FileState | undefined>;
  /**
   * Makes the file's new text from its present one (undefined: no file), safely beside other writers; called again if
   * somebody was faster. Undefined or the same text: nothing is written.
   */
  change(file: string, rewrite: (text: string | undefined) => string | undefined): Promise<FileChange>;
  /** What is at the new name already stays, and the problem says so. Undefined if it is done. */
  rename(from: string, to: string): Promise<FileProblem | undefined>;
  /** Removes a file if it still holds this text; true if it is gone. */
  remove(file: string, text: string): Promise<boolean>;
  /** Tells of what was created, changed or deleted below a folder, until it is disposed. */
  watch(folder: string, onChange: (file: string) => void): { dispose(): void };
  join(folder: string, name: string): string;
  /** The folder that holds a file or folder; the topmost one holds itself. */
  parent(file: string): string;
  /** The last part of a name. */
  nameOf(file: string): string;
}
