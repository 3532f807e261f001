import type { Span } from '../text/span';
import type { Transcript, Turn } from '../transcript/transcript';
import { findSentencesIn } from './find-sentences-in';

/** The sentences of a turn's speech, as they stand in the file. */
export function sentencesOfTurn(transcript: Transcript, { speech }: Turn): Span[] {
  const { read } = transcript;
  return findSentencesIn(transcript, read.spanToRead(speech)).map((one) => read.spanToFile(one));
}
