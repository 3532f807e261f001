import type { Person, Transcript, Turn } from '../transcript/transcript';

/** Who speaks in a turn; undefined where the transcript tells nothing beyond the label. */
export function personOf({ people = [] }: Transcript, { speaker }: Turn): Person | undefined {
  return speaker === null ? undefined : people.find((person) => person.labels.includes(speaker));
}

/** The turns of the one who speaks in a turn, in order, whichever of the person's labels they have. */
export function turnsOfSpeaker(transcript: Transcript, turn: Turn): Turn[] {
  const labels = new Set<string | null>([turn.speaker, ...(personOf(transcript, turn)?.labels ?? [])]);
  return transcript.turns.filter((one) => labels.has(one.speaker));
}
