import { l10n, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import { type Merged, mergeSidecars } from '../../core/sidecar/merge/merge-sidecars';
import { readSidecar } from '../../core/sidecar/read-sidecar';
import { askChoices } from '../ask';
import type { Desk } from '../desk';
import { type ConflictedCopy, fileName } from '../find-sidecars';
import { isHiddenCopy } from '../is-hidden-copy';
import type { OpenTranscript } from '../open-transcript';
import { sidecarStore } from '../sidecar-store';
import { tell, tellOutcome } from '../tell';
import { tellFailure } from '../tell-failure';
import type { Command } from './command';
import { settleConflicts } from './settle';
import { transcriptBeside } from './target';

/** Merges copies that synchronising programs left: the one of a URI, else those that the person chooses. */
export const mergeConflictedCopies: Command = async (desk, target) => {
  const [owner, copy] = (target.kind === 'file' && copyAt(desk, target.uri)) || [];
  if (owner && copy) return mergeCopy(desk, owner, copy);
  const open = await transcriptBeside(desk, target);
  if (!open) return;
  if (open.copies.length === 0) return tell(l10n.t('No conflicted copies lie beside this transcript.'));
  for (const copy of await pickCopies(open)) await mergeCopy(desk, open, copy);
};

function copyAt(desk: Desk, uri: Uri): [OpenTranscript, ConflictedCopy] | undefined {
  const key = uri.toString();
  for (const open of desk.all) {
    const copy = open.copies.find((one) => one.uri.toString() === key);
    if (copy) return [open, copy];
  }
  return undefined;
}

/** All are chosen at first, each with what it would bring. */
async function pickCopies(open: OpenTranscript): Promise<readonly ConflictedCopy[]> {
  const items = await Promise.all(
    open.copies.map(async (copy): Promise<QuickPickItem & { copy: ConflictedCopy }> => {
      const { text = '' } = await sidecarStore.read(copy.sidecar);
      const { text: version = '' } = await sidecarStore.read(copy.uri);
      const merged = mergeSidecars({ ours: text, theirs: version });
      const detail = isHiddenCopy(open, copy) ? undefined : describe(text, merged);
      return { label: fileName(copy.uri), ...(detail && { detail }), picked: true, copy };
    }),
  );
  const picked = await askChoices(items, {
    title: l10n.t('Merge conflicted copies, then move them to the trash'),
    placeHolder: l10n.t('Which ones?'),
  });
  return picked?.map(({ copy }) => copy) ?? [];
}

/** What a merge would bring, in a few words. */
function describe(before: string, { text, conflicts }: Merged): string {
  if (text === undefined) return l10n.t('can’t be read');
  if (text === before) return l10n.t('nothing new');
  const added = readSidecar(text).entries.length - readSidecar(before).entries.length;
  const fresh = conflicts.length - openIn(before);
  return [
    added > 0 ? l10n.t('new annotations: {0}', added) : l10n.t('no new annotations, but changes'),
    ...(fresh > 0 ? [l10n.t('to be settled: {0}', fresh)] : []),
  ].join(', ');
}

/**
 * Takes a copy into its sidecar. Only when that is on disk and the copy is as it was read does the copy go, to the trash
 * where there is one: a program may still be writing it.
 */
async function mergeCopy(desk: Desk, open: OpenTranscript, copy: ConflictedCopy): Promise<void> {
  const [name, target] = [fileName(copy.uri), fileName(copy.sidecar)];
  for (let attempt = 0; attempt < 3; attempt++) {
    const { text: version, isDirty, unreadable } = await sidecarStore.read(copy.uri);
    if (isDirty) return void window.showErrorMessage(l10n.t('Save {0} first: it has unsaved changes.', name));
    if (unreadable !== undefined) return void window.showErrorMessage(unreadable);
    if (version === undefined) return;
    const { text: before = '' } = await sidecarStore.read(copy.sidecar);
    const merged = mergeSidecars({ ours: before, theirs: version });
    if (merged.text === undefined) {
      const [problem] = merged.problems;
      const file = problem?.side === 'theirs' ? name : target;
      const why = isHiddenCopy(open, copy)
        ? l10n.t('You read blind: what others did is hidden until you finish.')
        : problem!.message;
      void window.showErrorMessage(l10n.t('{0} can’t be merged: {1}', file, why));
      return;
    }
    const outcome = await desk.make(open, { change: { kind: 'unite', version }, file: copy.sidecar.toString() });
    const isSecret = isHiddenCopy(open, copy);
    const done = isSecret
      ? l10n.t('{0} is merged.', name)
      : l10n.t('{0} is merged: {1}.', name, describe(before, merged));
    if (outcome !== 'saved') return tellOutcome(desk, open, outcome, done);
    if ((await sidecarStore.read(copy.uri)).text !== version) continue;
    await remove(copy.uri);
    await desk.refreshSidecar(copy.uri);
    return merged.conflicts.length > openIn(before) && !isSecret
      ? tellFailure(offerRest(desk, copy, done))
      : tell(done);
  }
  void window.showErrorMessage(l10n.t('Another program keeps writing {0}. It is left where it is.', name));
}

async function offerRest(desk: Desk, { sidecar }: ConflictedCopy, done: string): Promise<void> {
  const settle = l10n.t('Settle the Rest…');
  const left = l10n.t('{0} Where both changed the same, the file keeps its value until a person chooses.', done);
  if ((await window.showInformationMessage(left, settle)) === settle)
    await settleConflicts(desk, { kind: 'file', uri: sidecar });
}

async function remove(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri, { useTrash: true });
  } catch {
    // Servers and virtual file systems have no trash. All that the copy holds is in the sidecar.
    await workspace.fs.delete(uri);
  }
}

/** How many questions an earlier merge left open in a sidecar's text. */
function openIn(text: string): number {
  const { conflicts = [], entries } = readSidecar(text);
  return entries.reduce((sum, { annotation }) => sum + (annotation?.conflicts?.length ?? 0), conflicts.length);
}
