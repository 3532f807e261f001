import { Uri, workspace } from 'vscode';
import { Shelf } from '../core/dossier/shelf';
import { knownName } from './identity';
import { viewerOf } from './viewer-of';
import { workspaceFolder } from './workspace-folder';

/** A shelf for each folder of the workspace, or for each that is named; who opens them disposes of them. */
export function openShelves(roots: readonly Uri[] = (workspace.workspaceFolders ?? []).map(({ uri }) => uri)): Shelf[] {
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
  return roots.map((uri) => {
    // Asked once: git may have to be.
    let name: Promise<string | undefined> | undefined;
    const viewerNow = async (transcript: string) => {
      name ??= knownName(uri);
      const known = await name;
      // Who hasn't said it yet may say it later.
      if (known === undefined) name = undefined;
      return viewerOf(Uri.parse(transcript, true), Promise.resolve(known));
    };
    return new Shelf(workspaceFolder, uri.toString(), { now: () => performance.now(), pause, viewerOf: viewerNow });
  });
}
