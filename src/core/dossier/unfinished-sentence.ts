import type { Span } from '../text/span';
import type { Transcript } from '../transcript/transcript';
import { sentenceOf } from './claim-at';

const ending = /[.。!！?？…｡؟।]["'”’」』）)\]】》〉»]*$/u;

/** Milliseconds after which a text that doesn’t grow any more has come to its end: what is said last is a sentence then. */
export const longestPause = 5000;

/** The last sentence of a transcript, if nothing ends it yet: more of it may come. Undefined if it is whole. */
export function unfinishedSentence(transcript: Transcript): Span | undefined {
  const last = transcript.turns.at(-1);
  const sentence = last && sentenceOf(transcript, last.speech.end);
  return sentence && !ending.test(transcript.read.slice(sentence)) ? sentence : undefined;
}
