import type { Person, Transcript, Turn } from '../transcript/transcript';

/** Who speaks in a turn; undefined where the transcript tells nothing beyond the label. */
export function personOf({ people = [] }: Transcript, { speaker }: Turn): Person | undefined {
  return speaker === null ? undefined : people.find((person) => person.labels.includes(speaker));
}

/**
 * The turns of the one who speaks in a turn, in order, whichever of the person's labels they have. A label that stands for one
 * person here and for another there, as a court's `Q`, is told apart by whom it stands for.
 */
export function turnsOfSpeaker(transcript: Transcript, turn: Turn): Turn[] {
  return turnsWithLabelOf(transcript, turn).filter((one) => one.speaker !== turn.speaker || one.name === turn.name);
}

/** The turns that have one of the labels of the one who speaks in a turn, whomever they stand for. */
export function turnsWithLabelOf(transcript: Transcript, turn: Turn): Turn[] {
  const labels = new Set<string | null>([turn.speaker, ...(personOf(transcript, turn)?.labels ?? [])]);
  return transcript.turns.filter((one) => labels.has(one.speaker));
}

/** The name of whom a turn's label stands for, if it is the same wherever the label stands. */
export function nameOfLabel(transcript: Transcript, { speaker, name }: Turn): string | undefined {
  return transcript.turns.every((one) => one.speaker !== speaker || one.name === name) ? name : undefined;
}
