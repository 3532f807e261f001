import { l10n } from 'vscode';
import { shownSpeaker } from '../core/dossier/shown-speaker';
import type { Turn } from '../core/transcript/transcript';

/** Who speaks in a turn, for a person to read: the name that a person gave, else the label as printed, else the name that is known, else that there is none. */
export function nameSpeaker(turn: Turn): string {
  return shownSpeaker(turn) ?? l10n.t('Speaker not named');
}
