import { l10n } from 'vscode';
import { changedClaims } from '../../core/dossier/changed-claims';
import { changedPlace } from '../../core/dossier/changed-place';
import { handAt } from '../../core/dossier/hand';
import { showHand } from '../checking/show-hand';
import { describeStep } from '../describe-step';
import type { Desk } from '../desk';
import type { OpenTranscript } from '../open-transcript';
import { showPlace } from '../show-place';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { type CommandTarget, transcriptBeside } from './target';

/** Takes this window's last change of the transcript's annotations back, unless somebody has changed the same since. */
export const undoLastChange: Command = (desk, target) =>
  step(desk, target, 'undo', l10n.t('Nothing to undo: no change was made here since the file was opened.'));

/** Makes what was taken back again. */
export const redoLastChange: Command = (desk, target) => step(desk, target, 'redo', l10n.t('Nothing to redo.'));

/** Says what it was, and goes there: in checking mode it is at hand. */
async function step(desk: Desk, target: CommandTarget, direction: 'undo' | 'redo', none: string): Promise<void> {
  const open = await transcriptBeside(desk, target);
  if (!open) return;
  const before = open.dossier;
  const outcome = await desk.step(open, direction);
  if (outcome === undefined) return tell(none, open.document);
  const after = open.dossier;
  // What is hidden or shown again by the step wasn't changed by it.
  const isOfClaims = before.blind === after.blind;
  const place = isOfClaims ? changedPlace(before, after) : undefined;
  if (place !== undefined) await goTo(desk, open, place);
  const what = isOfClaims ? describeStep(changedClaims(before, after)) : '';
  await tellOutcome(desk, open, outcome, describe(direction, what));
}

async function goTo(desk: Desk, open: OpenTranscript, place: number): Promise<void> {
  const hand = desk.checking.isOn(open) ? handAt(open.dossier, place) : undefined;
  if (hand) await showHand(desk, open, hand);
  else if (desk.active === open) await showPlace(open, { start: place, end: place });
}

function describe(direction: 'undo' | 'redo', what: string): string {
  if (what === '') return direction === 'undo' ? l10n.t('Undone.') : l10n.t('Made again.');
  return direction === 'undo' ? l10n.t('Undone: {0}', what) : l10n.t('Made again: {0}', what);
}
