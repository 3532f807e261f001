import { nameSpan } from '../transcript/name-span';
import type { Transcript, Turn } from '../transcript/transcript';
import { turnAt } from './turn-at';

/** The turn whose speaker's name, in its label, holds or touches the offset; undefined where no name stands. */
export function labelAt(transcript: Transcript, offset: number): Turn | undefined {
  const turn = turnAt(transcript, offset);
  if (!turn) return undefined;
  const name = nameSpan(transcript.text, turn);
  return name.start <= offset && offset <= name.end ? turn : undefined;
}
