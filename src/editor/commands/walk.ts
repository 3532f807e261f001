import { l10n } from 'vscode';
import { nextUnit } from '../../core/dossier/next-unit';
import { showPlace } from '../show-place';
import { tell } from '../tell';
import type { Command } from './command';
import { type CommandTarget, cursorOf, transcriptOf } from './target';

export const nextClaim: Command = (_desk, target) => walk(target, 1);
export const previousClaim: Command = (_desk, target) => walk(target, -1);

/** Moves the cursor to the next claim in a direction, around the end. */
async function walk(target: CommandTarget, step: 1 | -1): Promise<void> {
  const open = transcriptOf(target);
  if (!open) return;
  const stop = nextUnit(open.dossier, { offset: cursorOf(target), step });
  if (!stop) return tell(l10n.t('This transcript holds no numeric claims.'));
  await showPlace(open, { start: stop.offset, end: stop.offset });
  tell(l10n.t('Claim {0} of {1}', stop.index + 1, stop.count));
}
