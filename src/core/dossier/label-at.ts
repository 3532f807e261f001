import { nameSpan } from '../transcript/name-span';
import { isLabelled, type LabelledTurn, type Transcript } from '../transcript/transcript';
import { turnAt } from './turn-at';

/** The turn whose speaker's name, in its label, holds or touches the offset; undefined where no name stands. */
export function labelAt(transcript: Transcript, offset: number): LabelledTurn | undefined {
  const turn = turnAt(transcript, offset);
  if (!turn || !isLabelled(turn)) return undefined;
  const name = nameSpan(transcript.text, turn);
  return name.start <= offset && offset <= name.end ? turn : undefined;
}
