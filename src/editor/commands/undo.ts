import { l10n } from 'vscode';
import type { Desk } from '../desk';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { type CommandTarget, transcriptBeside } from './target';

/** Takes this window's last change of the transcript's annotations back, unless somebody has changed the same since. */
export const undoLastChange: Command = (desk, target) =>
  step(
    desk,
    target,
    'undo',
    l10n.t('Undone.'),
    l10n.t('Nothing to undo: no change was made here since the file was opened.'),
  );

/** Makes what was taken back again. */
export const redoLastChange: Command = (desk, target) =>
  step(desk, target, 'redo', l10n.t('Made again.'), l10n.t('Nothing to redo.'));

async function step(
  desk: Desk,
  target: CommandTarget,
  direction: 'undo' | 'redo',
  done: string,
  none: string,
): Promise<void> {
  const open = await transcriptBeside(desk, target);
  if (!open) return;
  const outcome = await desk.step(open, direction);
  if (outcome === undefined) return tell(none);
  await tellOutcome(desk, open, outcome, done);
}
