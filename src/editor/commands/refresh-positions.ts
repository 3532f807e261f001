import { l10n } from 'vscode';
import { renewPositions as positionsOf } from '../../core/dossier/refresh-positions';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { transcriptOf } from './target';

/** Writes the present positions of all annotations that are surely in their place, and nothing else. */
export const refreshPositions: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const refreshed = positionsOf(open.dossier);
  if (refreshed.length === 0) return tell(l10n.t('All positions are as they are written.'));
  const outcome = await desk.make(open, ...refreshed);
  await tellOutcome(desk, open, outcome, l10n.t('{0} positions are written anew.', refreshed.length));
};
