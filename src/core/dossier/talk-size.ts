import type { Transcript } from '../transcript/transcript';
import { personOf } from './turns-of-speaker';

/** How long a talk is: turns of its first printing, and how many people speak in them, whichever labels they have. */
export interface TalkSize {
  readonly turns: number;
  /** Whoever isn't named is one only if nobody is. */
  readonly people: number;
}

/** The same wherever it is told. */
export function talkSize(transcript: Transcript): TalkSize {
  const turns = transcript.turns.filter(({ copy }) => copy === 1);
  const people = new Set(turns.flatMap((turn) => personOf(transcript, turn)?.name ?? turn.name ?? turn.speaker ?? []));
  return { turns: turns.length, people: Math.max(people.size, Math.min(turns.length, 1)) };
}
