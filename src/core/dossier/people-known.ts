import type { Dossier } from './dossier';
import { shownSpeaker } from './shown-speaker';

/** Everybody who speaks in a transcript, or is introduced, by name: who was heard last comes first, who never speaks last. */
export function peopleKnown({ transcript, about }: Dossier): string[] {
  const { turns, roster, people = [] } = transcript;
  const told = (about.turns ?? []).map(({ speaker }) => speaker);
  const speakers = turns.flatMap((turn) => shownSpeaker(turn) ?? []).toReversed();
  const introduced = [...people.map(({ name }) => name), ...roster.map(({ name }) => name)];
  return [...new Set([...speakers, ...told.toReversed(), ...introduced])];
}
