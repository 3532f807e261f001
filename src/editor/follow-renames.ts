import { Disposable, type FileRenameEvent, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { applyChange } from '../core/sidecar/apply-change';
import { sidecarName } from '../core/sidecar/sidecar-names';
import { fileName, findSidecars, sidecarBeside } from './find-sidecars';
import { sidecarStore } from './sidecar-store';
import type { RegisterView } from './views/view';

/** Takes a transcript's sidecars along when it is renamed or moved in the Explorer, and mends their `transcript:` line. */
export const followRenames: RegisterView = () => {
  const will = workspace.onWillRenameFiles((event) => event.waitUntil(moveSidecars(event.files)));
  const did = workspace.onDidRenameFiles((event) => Promise.all(event.files.map(mendNames)));
  return Disposable.from(will, did);
};

async function moveSidecars(files: FileRenameEvent['files']): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const renamed = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    for (const sidecar of await findSidecars(oldUri)) {
      if (renamed.has(sidecar.toString())) continue;
      edit.renameFile(sidecar, sidecarBeside(sidecar, oldUri, newUri));
    }
  }
  return edit;
}

async function mendNames({ oldUri, newUri }: { oldUri: Uri; newUri: Uri }): Promise<void> {
  const transcript = fileName(newUri);
  if (transcript === fileName(oldUri) || transcript.endsWith(sidecarName(''))) return;
  for (const sidecar of await findSidecars(newUri)) {
    await sidecarStore.write(sidecar, (text) =>
      text === undefined ? '' : applyChange(text, { kind: 'retarget', transcript }, transcript).text,
    );
  }
}
