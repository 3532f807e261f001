import { workspace } from 'vscode';
import { Shelf } from '../core/dossier/shelf';
import { workspaceFolder } from './workspace-folder';

/** A shelf for each folder of the workspace; who opens them disposes of them. */
export function openShelves(): Shelf[] {
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
  return (workspace.workspaceFolders ?? []).map(
    ({ uri }) => new Shelf(workspaceFolder, uri.toString(), { now: () => performance.now(), pause }),
  );
}
