import { commands, Disposable, Uri, window, workspace } from 'vscode';
import { localDisk } from '../local-disk';
import type { RegisterView } from './view';

/** Tells menus whether the text, or a folder of the workspace, lies in a git repository: its commands are of no use elsewhere. */
export const registerInRepository: RegisterView = () => {
  const known = new Map<string, Promise<boolean>>();
  let told: boolean | undefined;
  const look = async () => {
    const active = window.activeTextEditor?.document.uri;
    const folders = [
      ...(workspace.workspaceFolders?.map(({ uri }) => uri) ?? []),
      ...(active?.scheme === 'file' ? [Uri.joinPath(active, '..')] : []),
    ];
    const found = await Promise.all(folders.map((folder) => known.get(folder.toString()) ?? remember(folder)));
    const isInside = localDisk !== undefined && found.includes(true);
    if (isInside === told) return;
    told = isInside;
    await commands.executeCommand('setContext', 'transcript.inRepository', isInside);
  };
  const remember = (folder: Uri) => {
    const answer = isInRepository(folder);
    known.set(folder.toString(), answer);
    return answer;
  };
  void look();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(look),
    workspace.onDidChangeWorkspaceFolders(look),
    // Somebody may have made one meanwhile.
    window.onDidChangeWindowState(({ focused }) => {
      if (!focused) return;
      known.clear();
      void look();
    }),
  );
};

/** True if the folder or one around it holds `.git`: a folder, or a file in a work tree or a submodule. */
async function isInRepository(folder: Uri): Promise<boolean> {
  for (let at = folder; ; at = Uri.joinPath(at, '..')) {
    const isThere = await Promise.resolve(workspace.fs.stat(Uri.joinPath(at, '.git'))).then(
      () => true,
      () => false,
    );
    if (isThere) return true;
    if (at.path === '/' || Uri.joinPath(at, '..').path === at.path) return false;
  }
}
