import { l10n } from 'vscode';
import { changedPlace } from '../../core/dossier/changed-place';
import { handAt } from '../../core/dossier/hand';
import { showHand } from '../checking/show-hand';
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
  const before = open.dossier;
  const outcome = await desk.step(open, direction);
  if (outcome === undefined) return tell(none);
  const place = changedPlace(before, open.dossier);
  const hand = place !== undefined && desk.checking.isOn(open) ? handAt(open.dossier, place) : undefined;
  if (hand) await showHand(desk, open, hand);
  await tellOutcome(desk, open, outcome, done);
}
