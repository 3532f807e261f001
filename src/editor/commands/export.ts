import { l10n } from 'vscode';
import { coverageOf } from '../../core/dossier/coverage-of';
import { askName } from '../identity';
import { tellOutcome } from '../tell';
import type { Command } from './command';
import { transcriptOf } from './target';

/** Loads what exports take: no start needs it, so it is a part of its own. */
const load = async () => (await import('../exporting/exporting')).exporting;

/** Writes what was checked in a form that the person picks. */
export const exportAs: Command = async (_, target) => {
  const open = transcriptOf(target);
  if (open) await (await load()).exportOpen(open, coverageOf);
};

/** Shows the report beside the transcript. */
export const openReport: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (open) (await load()).showReport(desk, open, coverageOf);
};

/** Takes in what was changed in a sheet outside of VS Code: one step of undo. */
export const bringSheetBack: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const changes = await (await load()).bringBack(open, await askName(open.document.uri));
  if (changes.length === 0) return;
  const outcome = await desk.make(open, ...changes.map((change) => ({ change })));
  await tellOutcome(desk, open, outcome, l10n.t('Changes brought back: {0}.', changes.length));
};
