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
  // An undone renaming is not announced. One that was, and left its sidecars, did so because the person said no.
  const announced = new Set<string>();
  const will = workspace.onWillRenameFiles((event) => {
    for (const { newUri } of event.files) announced.add(newUri.toString());
    event.waitUntil(sidecarsOf(event.files).then(moveFiles));
  });
  const did = workspace.onDidRenameFiles(async ({ files }) => {
    for (const { oldUri } of files) desk.forgetMade(oldUri);
    const undone = files.filter(({ newUri }) => !announced.delete(newUri.toString()) && !isSidecar(fileName(newUri)));
    await followUndone(undone);
    for (const { oldUri, newUri } of files) {
      await (isSidecar(fileName(newUri)) ? mendMoved(oldUri, newUri) : mendNames(oldUri, newUri));
    }
    for (const { oldUri, newUri } of files) await offerLeft(desk, oldUri, newUri);
  });
  return Disposable.from(will, did);
};

/** Sidecars that still have their transcript's old name, and the new one that is free. */
async function sidecarsOf(files: FileRenameEvent['files']): Promise<FileRenameEvent['files']> {
  const left: { oldUri: Uri; newUri: Uri }[] = [];
  const renamed = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const present = new Set(await filesIn(Uri.joinPath(newUri, '..')));
    for (const sidecar of await findSidecars(oldUri)) {
      const target = sidecarBeside(sidecar, oldUri, newUri);
      if (renamed.has(sidecar.toString()) || present.has(fileName(target))) continue;
      left.push({ oldUri: sidecar, newUri: target });
    }
  }
  return left;
}

function moveFiles(files: FileRenameEvent['files']): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { oldUri, newUri } of files) edit.renameFile(oldUri, newUri);
  return edit;
}

/** A transcript has another name: its sidecars that still give the old one get the new one. */
async function mendNames(oldUri: Uri, newUri: Uri): Promise<void> {
  for (const sidecar of await findSidecars(newUri)) await retarget(sidecar, [fileName(oldUri)], fileName(newUri));
}

/** How often, and after how many ms, it is looked whether an undone renaming has reached the sidecars. */
const [looks, pause] = [10, 100];

/**
 * VS Code undoes the renaming of a transcript alone if its sidecar was changed since then in a tab, as by the mending of its
 * `transcript:` line: the sidecar is taken along then. Else VS Code comes to it a moment later by itself.
 */
async function followUndone(files: FileRenameEvent['files']): Promise<void> {
  let left = await sidecarsOf(files);
  for (let look = 0; left.length > 0 && look < looks; look++) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    left = await sidecarsOf(files);
  }
  if (left.length > 0) await workspace.applyEdit(moveFiles(left));
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
