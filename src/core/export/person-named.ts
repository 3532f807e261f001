import type { PlacedAnnotation } from '../dossier/dossier';
import { personOf } from '../dossier/turns-of-speaker';
import type { Transcript, Turn } from '../transcript/transcript';

/** Who speaks in a turn, by one name for all labels of a person; undefined where nobody is named. */
export function personNamed(transcript: Transcript, turn: Turn): string | undefined {
  return turn.name ?? personOf(transcript, turn)?.name ?? turn.speaker ?? undefined;
}

/** Who says the words of an annotation. */
export function personAt(transcript: Transcript, { turn, annotation }: PlacedAnnotation): string | undefined {
  return (turn && personNamed(transcript, turn)) ?? annotation.speaker;
}
