import { Disposable, type FileRenameEvent, l10n, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { applyChange } from '../core/sidecar/apply-change';
import { readSidecar } from '../core/sidecar/read-sidecar';
import { isSidecar, transcriptNames } from '../core/sidecar/sidecar-names';
import type { Desk } from './desk';
import { fileName, filesIn, findSidecars, sidecarBeside } from './find-sidecars';
import { findOrphans, takeOver } from './orphans';
import { sidecarStore } from './sidecar-store';
import { tell } from './tell';
import type { RegisterView } from './views/view';

/**
 * Takes a transcript's sidecars along when it is renamed or moved in the Explorer, also when that is undone, and mends their
 * `transcript:` line. A sidecar that lies under the new name already is left alone, and the person is asked.
 */
export const followRenames: RegisterView = (desk) => {
  const will = workspace.onWillRenameFiles((event) => event.waitUntil(moveSidecars(event.files)));
  const did = workspace.onDidRenameFiles(async ({ files }) => {
    for (const { oldUri } of files) desk.forgetMade(oldUri);
    for (const { oldUri, newUri } of files) {
      await (isSidecar(fileName(newUri)) ? mendMoved(oldUri, newUri) : mendNames(oldUri, newUri));
    }
    for (const { oldUri, newUri } of files) await offerLeft(desk, oldUri, newUri);
  });
  return Disposable.from(will, did);
};

async function moveSidecars(files: FileRenameEvent['files']): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const renamed = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const present = new Set(await filesIn(Uri.joinPath(newUri, '..')));
    for (const sidecar of await findSidecars(oldUri)) {
      const target = sidecarBeside(sidecar, oldUri, newUri);
      if (renamed.has(sidecar.toString()) || present.has(fileName(target))) continue;
      edit.renameFile(sidecar, target);
    }
  }
  return edit;
}

/** A transcript has another name: its sidecars that still give the old one get the new one. */
async function mendNames(oldUri: Uri, newUri: Uri): Promise<void> {
  for (const sidecar of await findSidecars(newUri)) await retarget(sidecar, [fileName(oldUri)], fileName(newUri));
}

/** A sidecar has another name, as when a renaming is undone: it gives that of the transcript that it lies beside now. */
async function mendMoved(oldUri: Uri, newUri: Uri): Promise<void> {
  const present = await filesIn(Uri.joinPath(newUri, '..'));
  const transcript = transcriptNames(fileName(newUri)).find((name) => present.includes(name));
  if (transcript !== undefined) await retarget(newUri, transcriptNames(fileName(oldUri)), transcript);
}

async function retarget(sidecar: Uri, from: readonly string[], transcript: string): Promise<void> {
  if (from.includes(transcript)) return;
  await sidecarStore.write(sidecar, (text = '') => {
    const now = readSidecar(text).transcript;
    const isOld = now !== undefined && from.includes(now);
    return isOld ? applyChange(text, { kind: 'retarget', transcript }, transcript).text : text;
  });
}

/** Sidecars that stayed behind, since there are others under the new name. */
async function offerLeft(desk: Desk, oldUri: Uri, newUri: Uri): Promise<void> {
  const orphans = await findOrphans(Uri.joinPath(oldUri, '..'));
  const orphan = orphans.find(({ transcript }) => transcript === fileName(oldUri));
  if (!orphan || (await findSidecars(newUri)).length === 0) return;
  const merge = l10n.t('Merge Them');
  const question = l10n.t(
    '{0} has an annotations file under its new name already. Its own annotations are left in {1}.',
    fileName(newUri),
    orphan.sidecars.map(({ uri }) => fileName(uri)).join(', '),
  );
  if ((await window.showWarningMessage(question, merge)) !== merge) return;
  const result = await takeOver(desk, orphan, newUri);
  if ('failed' in result) void window.showErrorMessage(result.failed);
  else tell(result.done);
}
