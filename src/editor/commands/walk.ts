import { l10n } from 'vscode';
import { nextHand, sentenceBeside } from '../../core/dossier/hand';
import { showHand } from '../checking/show-hand';
import type { Desk } from '../desk';
import { showPlace } from '../show-place';
import { tell } from '../tell';
import type { Command } from './command';
import { type CommandTarget, cursorOf, transcriptOf } from './target';

export const nextClaim: Command = (desk, target) => walk(desk, target, 1);
export const previousClaim: Command = (desk, target) => walk(desk, target, -1);

/** Moves the cursor to the next claim in a direction, around the end; in checking mode takes it to hand. */
async function walk(desk: Desk, target: CommandTarget, step: 1 | -1): Promise<void> {
  const open = transcriptOf(target);
  if (!open) return;
  const stop = nextHand(open.dossier, { offset: desk.checking.handOf(open)?.offset ?? cursorOf(target), step });
  if (!stop) return tell(l10n.t('This transcript holds no numeric claims.'));
  if (desk.checking.isOn(open)) return showHand(desk, open, stop);
  await showPlace(open, { start: stop.offset, end: stop.offset });
  tell(l10n.t('Claim {0} of {1}', stop.index + 1, stop.count), open.document);
}

export const nextSentence: Command = (desk, target) => walkSentences(desk, target, 1);
export const previousSentence: Command = (desk, target) => walkSentences(desk, target, -1);

/** Takes the next sentence in a direction to hand. */
async function walkSentences(desk: Desk, target: CommandTarget, step: 1 | -1): Promise<void> {
  const open = transcriptOf(target);
  if (!open) return;
  const hand = desk.checking.handOf(open);
  const next = sentenceBeside(open.dossier, { offset: hand?.offset ?? cursorOf(target), step });
  if (!next) return tell(l10n.t('There is no sentence beyond.'));
  if (desk.checking.isOn(open)) return showHand(desk, open, next);
  await showPlace(open, { start: next.start, end: next.start });
}
