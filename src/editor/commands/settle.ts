import { l10n, type QuickPickItem, type TextDocument, Uri, window } from 'vscode';
import type { Decision } from '../../core/sidecar/annotation';
import type { MergeConflict } from '../../core/sidecar/merge/merge-sidecars';
import { resolveConflict } from '../../core/sidecar/merge/resolve-conflict';
import { resolveConflictMarkers } from '../../core/sidecar/merge/resolve-conflict-markers';
import { readSidecar } from '../../core/sidecar/read-sidecar';
import { isSidecar } from '../../core/sidecar/sidecar-names';
import { now } from '../../files/now';
import type { Desk } from '../desk';
import { fileName } from '../find-sidecars';
import { askName } from '../identity';
import { sidecarStore, type Written } from '../sidecar-store';
import { tell } from '../tell';
import type { Command } from './command';

/** Merges both sides of a sidecar in which git left conflict markers: that of a URI, else those of the active editor. */
export const settleMarkers: Command = async (desk, argument) => {
  for (const uri of sidecarsMeant(desk, argument)) {
    const { text } = await sidecarStore.read(uri);
    const before = text === undefined ? undefined : resolveConflictMarkers(text);
    if (!before || before.marked + before.problems.length === 0) continue;
    if (before.text === undefined) {
      void window.showErrorMessage(before.problems[0]!.message);
      await window.showTextDocument(uri);
      return;
    }
    const written = await sidecarStore.write(uri, (now) => resolveConflictMarkers(now ?? '').text ?? now ?? '');
    await desk.refreshSidecar(uri);
    if (typeof written === 'object') return void window.showErrorMessage(written.failed);
    const done = l10n.t('Settled {0} of {1} conflicts of git.', before.markedSettled, before.marked);
    if (before.conflicts.length === 0) tellSettled(written, done);
    else await offerRest(desk, uri, done);
    return;
  }
  tell(l10n.t('There are no conflict markers of git here.'));
};

async function offerRest(desk: Desk, uri: Uri, done: string): Promise<void> {
  const settle = l10n.t('Settle the Rest…');
  const left = l10n.t('{0} The rest keeps one side’s value until a person chooses.', done);
  if ((await window.showInformationMessage(left, settle)) === settle) await settleConflicts(desk, uri);
}

/** Asks of everything that a merge left open what holds, and writes the choice down as a review. */
export const settleConflicts: Command = async (desk, argument) => {
  let settled = 0;
  let last: Written = 'saved';
  for (const uri of sidecarsMeant(desk, argument)) {
    const { text } = await sidecarStore.read(uri);
    const all = text === undefined ? [] : conflictsOf(text);
    for (const [index, { conflict, words }] of all.entries()) {
      const title = `${conflict.field} (${index + 1}/${all.length})`;
      const choice = await pickValue(conflict, title, words);
      if (choice === undefined) return;
      if (choice === 'later') continue;
      const written = await writeChoice(uri, conflict, choice.value);
      await desk.refreshSidecar(uri);
      if (typeof written === 'object') return void window.showErrorMessage(written.failed);
      last = written;
      settled++;
    }
    if (all.length > 0 && settled === 0) return;
  }
  if (settled === 0) return tell(l10n.t('A merge left nothing to settle here.'));
  tellSettled(last, l10n.t('Settled: {0}.', settled));
};

interface Choice {
  readonly value: unknown;
}

/** Undefined where the person wants to stop. */
async function pickValue(conflict: MergeConflict, title: string, words: string): Promise<Choice | 'later' | undefined> {
  const { base, ours, theirs } = conflict;
  const item = (value: unknown, description: string): QuickPickItem & { choice: Choice } => ({
    label: value === undefined ? l10n.t('(nothing)') : typeof value === 'string' ? value : JSON.stringify(value),
    description,
    choice: { value },
  });
  const later = { label: l10n.t('Decide later'), choice: 'later' as const };
  const items = [
    item(ours, l10n.t('ours: stands in the file now')),
    item(theirs, l10n.t('theirs')),
    ...('base' in conflict ? [item(base, l10n.t('before both changes'))] : []),
    later,
  ];
  return (await window.showQuickPick(items, { title, placeHolder: words, ignoreFocusOut: true }))?.choice;
}

async function writeChoice(uri: Uri, conflict: MergeConflict, value: unknown): Promise<Written> {
  const by = await askName(uri);
  const { field } = conflict;
  const decision: Decision = {
    ...(by !== undefined && { by }),
    at: now(),
    ...((field === 'verdict' || field === 'status') && typeof value === 'string' && { [field]: value }),
    note: l10n.t('Settled a merge: {0}', field),
  };
  let failed: string | undefined;
  const written = await sidecarStore.write(uri, (text = '') => {
    const { text: after, problem } = resolveConflict(text, { conflict, value, decision });
    failed = problem?.message;
    return after;
  });
  return failed === undefined ? written : { failed };
}

/** What a merge left open in a sidecar's text, with the words that it is about. */
function conflictsOf(text: string): { conflict: MergeConflict; words: string }[] {
  const { conflicts = [], transcript = '', entries } = readSidecar(text);
  return [
    ...conflicts.map((conflict) => ({ conflict, words: transcript })),
    ...entries.flatMap(({ annotation }) =>
      (annotation?.conflicts ?? []).map((one) => ({
        conflict: { id: annotation!.id, ...one },
        words: annotation!.quote.exact.replaceAll('\n', ' '),
      })),
    ),
  ];
}

/** The sidecar of a URI, else the one in the active editor, else those of the active transcript. */
function sidecarsMeant(desk: Desk, argument: unknown): Uri[] {
  if (argument instanceof Uri) return [argument];
  const active: TextDocument | undefined = window.activeTextEditor?.document;
  if (active && isSidecar(fileName(active.uri))) return [active.uri];
  return [...(desk.active?.sidecars.values() ?? [])].map(({ uri }) => uri);
}

function tellSettled(written: Written, done: string): void {
  tell(
    written === 'pending'
      ? l10n.t('{0} The annotations file is open with unsaved changes: save it to keep this.', done)
      : done,
  );
}
