import { l10n, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import type { Dossier } from '../../core/dossier/dossier';
import type { PlannedChange } from '../../core/import/sheet-plan';
import type { Annotation } from '../../core/sidecar/annotation';
import type { Change } from '../../core/sidecar/change';
import { isSamePrepared, type PreparedClaim } from '../../core/sidecar/prepared-claim';
import type { Vocabulary } from '../../core/sidecar/vocabulary';
import { shorten } from '../../core/text/shorten';
import { newId } from '../../files/new-id';
import { now } from '../../files/now';
import { planFile } from '../../files/plan-file';
import { askChoices } from '../ask';
import { nameOf } from '../label-of';
import { nameField } from '../name-field';

/** What a person took of a file that came back. */
export interface BroughtBack {
  readonly changes: readonly Change[];
  /** Claims whose words stand nowhere yet. */
  readonly prepared: readonly PreparedClaim[];
  /** That file. */
  readonly file: Uri;
}

/**
 * Asks for a sheet or a Word document that was worked in, or annotations of other programs, and shows what it would change; what the
 * person leaves chosen, or undefined. `into`: the transcript, or if there is none the team's words for what is prepared. `by`: who brings
 * it back, if that is known. `known`: prepared claims that are there already, by the sheet.
 */
export async function bringBack(
  into: Dossier | ((sheet: Uri) => Promise<Vocabulary>),
  by: string | undefined,
  known: (sheet: Uri) => Promise<readonly PreparedClaim[]>,
): Promise<BroughtBack | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Bring Back Changes'),
      filters: { 'CSV, Word, JSON': ['csv', 'tsv', 'txt', 'docx', 'json', 'jsonld'] },
    })) ?? [];
  if (!file) return undefined;
  const target = typeof into === 'function' ? await into(file) : into;
  const plan = planFile(await workspace.fs.readFile(file), target, {
    ...(by !== undefined && { by }),
    at: now(),
    newId,
  });
  if ('problem' in plan) {
    void window.showErrorMessage(plan.problem.message);
    return undefined;
  }
  const { changes, questions, notes, prepared } = plan;
  const there = prepared.length > 0 ? await known(file) : [];
  const fresh = prepared.filter((one) => !there.some((other) => isSamePrepared(other, one)));
  const { verdicts } = 'transcript' in target ? target.team.vocabulary : target;
  const unclear = questions.filter(({ planned }) => !planned);
  if (unclear.length > 0)
    void window.showWarningMessage(unclear.map(({ row, message }) => `${row}: ${message}`).join(' '));
  if (notes.length > 0) void window.showInformationMessage(notes.join(' '));
  const description =
    typeof into === 'function'
      ? l10n.t('Kept as a prepared claim')
      : l10n.t('Not in this transcript: kept as a prepared claim');
  const claimOf = (id: string) =>
    typeof into === 'function'
      ? undefined
      : into.annotations.find(({ annotation }) => annotation.id === id)?.annotation;
  const items: Item[] = [
    ...changes.map((planned) => ({ ...itemOf(planned, claimOf), picked: true })),
    ...questions.flatMap(({ planned, message }) => (planned ? [{ ...itemOf(planned, claimOf), detail: message }] : [])),
    ...fresh.map((claim) => ({
      label: shorten(claim.claim ?? claim.quote?.exact ?? claim.id),
      description: [claim.speaker, claim.verdict && nameOf(verdicts, claim.verdict), description]
        .filter(Boolean)
        .join(' · '),
      picked: true,
      claim,
    })),
  ];
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('The file changes nothing.'));
    return undefined;
  }
  const chosen =
    (await askChoices(items, {
      title: l10n.t('Bring Back Changes'),
      placeHolder: l10n.t('Which changes?'),
      matchOnDescription: true,
    })) ?? [];
  return {
    changes: chosen.flatMap(({ planned }) => planned?.change ?? []),
    prepared: chosen.flatMap(({ claim }) => claim ?? []),
    file,
  };
}

type Item = QuickPickItem & { readonly planned?: PlannedChange; readonly claim?: PreparedClaim };

/** What changes, of which claim, and what comes of it. */
function itemOf(planned: PlannedChange, claimOf: (id: string) => Annotation | undefined): Item {
  const { id, column, before, after, effect } = planned;
  const claim = claimOf(id);
  const was = before.trim() === '' ? '' : `${shorten(before, 60)} → `;
  return {
    label: `${nameField(column)}: ${was}${shorten(after)}`,
    ...(claim && { description: `“${shorten(claim.quote.exact, 80)}”` }),
    ...(effect && { detail: effect }),
    planned,
  };
}
