import { l10n } from 'vscode';
import type { Desk } from '../desk';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { transcriptMeant } from './target';

/** Takes this window's last change of the transcript's annotations back, unless somebody has changed the same since. */
export const undoLastChange: Command = (desk) =>
  step(desk, 'undo', l10n.t('Undone.'), l10n.t('Nothing to undo: no change was made here since the file was opened.'));

/** Makes what was taken back again. */
export const redoLastChange: Command = (desk) => step(desk, 'redo', l10n.t('Made again.'), l10n.t('Nothing to redo.'));

async function step(desk: Desk, direction: 'undo' | 'redo', done: string, none: string): Promise<void> {
  const open = await transcriptMeant(desk);
  if (!open) return;
  const outcome = await desk.step(open, direction);
  if (outcome === undefined) return tell(none);
  await tellOutcome(desk, open, outcome, done);
}
