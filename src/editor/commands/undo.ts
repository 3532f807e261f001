import { l10n } from 'vscode';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { activeTranscript } from './target';

/** Takes this window's last change of the transcript's annotations back, unless somebody has changed the same since. */
export const undoLastChange: Command = async (desk) => {
  const open = activeTranscript(desk)?.open;
  if (!open) return;
  const outcome = await desk.step(open, 'undo');
  if (outcome === undefined) return tell(l10n.t('Nothing to undo: no change was made here since the file was opened.'));
  await tellOutcome(desk, open, outcome, l10n.t('Undone.'));
};

/** Makes what was taken back again. */
export const redoLastChange: Command = async (desk) => {
  const open = activeTranscript(desk)?.open;
  if (!open) return;
  const outcome = await desk.step(open, 'redo');
  if (outcome === undefined) return tell(l10n.t('Nothing to redo.'));
  await tellOutcome(desk, open, outcome, l10n.t('Made again.'));
};
