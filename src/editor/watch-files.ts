import { Disposable, EventEmitter, type GlobPattern, type Uri, workspace } from 'vscode';
import { localDisk } from './local-disk';

const written = new EventEmitter<Uri>();

/** To be called when this window has written, renamed or removed a file through `workspace.fs`. */
export function tellWritten(file: Uri): void {
  written.fire(file);
}

/**
 * Tells of files that come, go or change. Some file systems report nothing (github.dev's, for example): of those it tells what is done
 * in this window. A folder may be told instead of what lies in it.
 */
export function watchFiles(
  pattern: GlobPattern,
  concerns: (file: Uri) => boolean,
  tell: (file: Uri) => void,
): Disposable {
  const watcher = workspace.createFileSystemWatcher(pattern);
  const tellOwn = (file: Uri) => {
    if (!isReported(file) && concerns(file)) tell(file);
  };
  return Disposable.from(
    watcher,
    watcher.onDidCreate(tell),
    watcher.onDidChange(tell),
    watcher.onDidDelete(tell),
    written.event(tellOwn),
    workspace.onDidSaveTextDocument(({ uri }) => tellOwn(uri)),
    workspace.onDidCreateFiles(({ files }) => files.forEach(tellOwn)),
    workspace.onDidDeleteFiles(({ files }) => files.forEach(tellOwn)),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) for (const file of [oldUri, newUri]) tellOwn(file);
    }),
  );
}

/** A local disk reports every change. */
function isReported({ scheme }: Uri): boolean {
  return scheme === 'file' && localDisk !== undefined;
}
