import { labelKey } from '../transcript/candidate';
import type { Transcript, Turn } from '../transcript/transcript';

/** The turns of the one who speaks in a turn, in order: those whose labels are the same but for accidents of spacing. */
export function turnsOfSpeaker({ turns }: Transcript, { speaker }: Turn): Turn[] {
  const key = labelKey(speaker);
  return turns.filter((turn) => turn.speaker === speaker || labelKey(turn.speaker) === key);
}
