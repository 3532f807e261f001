import type { Span } from '../text/span';
import { findSentences } from '../transcript/sentences';
import type { Transcript, Turn } from '../transcript/transcript';

/** The sentences of a turn's speech, as they stand in the file. */
export function sentencesOfTurn({ read }: Transcript, { speech }: Turn): Span[] {
  return findSentences(read.text, read.spanToRead(speech)).map((one) => read.spanToFile(one));
}
