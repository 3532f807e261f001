import { l10n, type QuickPickItem, window, workspace } from 'vscode';
import type { Bringer, PlannedChange } from '../../core/import/sheet-plan';
import type { Change } from '../../core/sidecar/change';
import { isSamePrepared, type PreparedClaim } from '../../core/sidecar/prepared-claim';
import { shorten } from '../../core/text/shorten';
import { newId } from '../../files/new-id';
import { now } from '../../files/now';
import { planFile } from '../../files/plan-file';
import type { askChoices } from '../ask';
import { fileName } from '../find-sidecars';
import type { OpenTranscript } from '../open-transcript';

/** What a person took of a file that came back. */
export interface BroughtBack {
  readonly changes: readonly Change[];
  /** Claims whose words stand nowhere yet. */
  readonly prepared: readonly PreparedClaim[];
  /** The name of that file, without its ending. */
  readonly name: string;
}

/**
 * Asks for a sheet or a Word document that was worked in, or annotations of other programs, and shows what it would change; what the
 * person leaves chosen. `known`: prepared claims that are there already, by the name of the sheet; `ask` is that of the editor, which
 * knows of its questions.
 */
export async function bringBack(
  { dossier }: OpenTranscript,
  who: Pick<Bringer, 'by' | 'tag' | 'place'>,
  known: (name: string) => Promise<readonly PreparedClaim[]>,
  ask: typeof askChoices,
): Promise<BroughtBack> {
  const nothing = { changes: [], prepared: [], name: '' };
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Bring Back Changes'),
      filters: { 'CSV, Word, JSON': ['csv', 'tsv', 'txt', 'docx', 'json', 'jsonld'] },
    })) ?? [];
  if (!file) return nothing;
  const name = fileName(file).replace(/\.[^.]*$/, '');
  const plan = planFile(await workspace.fs.readFile(file), dossier, { ...who, at: now(), newId });
  if ('problem' in plan) {
    void window.showErrorMessage(plan.problem.message);
    return nothing;
  }
  const { changes, questions, notes, prepared } = plan;
  const there = prepared.length > 0 ? await known(name) : [];
  const fresh = prepared.filter((one) => !there.some((other) => isSamePrepared(other, one)));
  const unclear = questions.filter(({ planned }) => !planned);
  if (unclear.length > 0)
    void window.showWarningMessage(unclear.map(({ row, message }) => `${row}: ${message}`).join(' '));
  if (notes.length > 0) void window.showInformationMessage(notes.join(' '));
  const items: Item[] = [
    ...changes.map((planned) => ({ ...itemOf(planned), picked: true })),
    ...questions.flatMap(({ planned, message }) => (planned ? [{ ...itemOf(planned), detail: message }] : [])),
    ...fresh.map((claim) => ({
      label: shorten(claim.claim ?? claim.quote?.exact ?? claim.id),
      description: l10n.t('Not in this transcript: kept as a prepared claim'),
      picked: true,
      claim,
    })),
  ];
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('The file changes nothing.'));
    return nothing;
  }
  const chosen =
    (await ask(items, {
      title: l10n.t('Bring Back Changes'),
      placeHolder: l10n.t('Which changes?'),
      matchOnDescription: true,
    })) ?? [];
  return {
    changes: chosen.flatMap(({ planned }) => planned?.change ?? []),
    prepared: chosen.flatMap(({ claim }) => claim ?? []),
    name,
  };
}

type Item = QuickPickItem & { readonly planned?: PlannedChange; readonly claim?: PreparedClaim };

function itemOf(planned: PlannedChange): Item {
  const { id, column, before, after, effect } = planned;
  const description = `${id} · ${shorten(before)}`;
  return { label: `${column}: ${shorten(after)}`, description, ...(effect && { detail: effect }), planned };
}
