import { l10n, type QuickPickItem, window, workspace } from 'vscode';
import type { PlannedChange } from '../../core/import/sheet-plan';
import type { Change } from '../../core/sidecar/change';
import { shorten } from '../../core/text/shorten';
import { now } from '../../files/now';
import { planFile } from '../../files/plan-file';
import type { OpenTranscript } from '../open-transcript';

/** Asks for a sheet or a Word document that was worked in and shows what it would change; the changes that the person leaves chosen. */
export async function bringBack({ dossier }: OpenTranscript, by: string | undefined): Promise<readonly Change[]> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Bring Back Changes'),
      filters: { 'CSV, Word': ['csv', 'tsv', 'txt', 'docx'] },
    })) ?? [];
  if (!file) return [];
  const bytes = await workspace.fs.readFile(file);
  const { changes, questions } = planFile(bytes, dossier, { ...(by !== undefined && { by }), at: now() });
  const unclear = questions.filter(({ planned }) => !planned);
  if (unclear.length > 0)
    void window.showWarningMessage(unclear.map(({ row, message }) => `${row}: ${message}`).join(' '));
  const items = [
    ...changes.map((planned) => ({ ...itemOf(planned), picked: true })),
    ...questions.flatMap(({ planned, message }) => (planned ? [{ ...itemOf(planned), detail: message }] : [])),
  ];
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('The file changes nothing.'));
    return [];
  }
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    title: l10n.t('Bring Back Changes'),
    placeHolder: l10n.t('Which changes?'),
    matchOnDescription: true,
  });
  return (chosen ?? []).map(({ planned }) => planned.change);
}

function itemOf(planned: PlannedChange): QuickPickItem & { readonly planned: PlannedChange } {
  const { id, column, before, after } = planned;
  return { label: `${column}: ${shorten(after)}`, description: `${id} · ${shorten(before)}`, planned };
}
