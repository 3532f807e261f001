import { l10n } from 'vscode';
import { nextHand } from '../../core/dossier/hand';
import { showHand } from '../checking/show-hand';
import { showPlace } from '../show-place';
import { tell } from '../tell';
import type { Command } from './command';
import { transcriptOf } from './target';

/** Goes to the last claim of a text, which is the newest of one that goes on being written. */
export const goToNewest: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const { dossier } = open;
  const last = nextHand(dossier, { offset: dossier.transcript.text.length + 1, step: -1 });
  if (!last) return tell(l10n.t('There is no claim here.'));
  if (desk.checking.isOn(open)) await showHand(desk, open, last);
  else await showPlace(open, { start: last.offset, end: last.offset });
  desk.growth.seen(open);
};
