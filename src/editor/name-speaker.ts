import { l10n } from 'vscode';
import type { Turn } from '../core/transcript/transcript';

/** Who speaks in a turn, for a person to read: the label as printed, else the name that is known, else that there is none. */
export function nameSpeaker({ speaker, name }: Turn): string {
  return speaker ?? name ?? l10n.t('Speaker not named');
}
