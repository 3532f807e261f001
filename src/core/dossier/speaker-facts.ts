import { spansIn } from '../text/spans-in';
import type { Turn } from '../transcript/transcript';
import type { Dossier } from './dossier';
import { personOf, turnsOfSpeaker } from './turns-of-speaker';

/** What is known of somebody who speaks. Turns and claims are counted within one printing of the talk. */
export interface SpeakerFacts {
  readonly name: string | undefined;
  readonly role?: string;
  /** The other labels of the same person, the most frequent first. */
  readonly otherLabels: readonly string[];
  readonly turns: number;
  readonly claims: number;
}

/** What is known of the one who speaks in a turn. */
export function speakerFacts(
  { transcript, numbers }: Pick<Dossier, 'transcript' | 'numbers'>,
  turn: Turn,
): SpeakerFacts {
  const person = personOf(transcript, turn);
  const role = turn.role ?? person?.role;
  const turns = turnsOfSpeaker(transcript, turn).filter((one) => one.copy === turn.copy);
  const claims = turns.flatMap((one) => spansIn(numbers, one.speech)).filter((number) => number.claim);
  return {
    name: turn.name ?? person?.name ?? turn.speaker ?? undefined,
    ...(role !== undefined && { role }),
    otherLabels: person?.labels.filter((label) => label !== turn.speaker) ?? [],
    turns: turns.length,
    claims: claims.length,
  };
}
