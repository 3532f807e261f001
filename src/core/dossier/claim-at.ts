import { quoteAt } from '../claims/find-check-units';
import type { NumericExpression } from '../numbers/numeric-expression';
import { contains, type Span, trimSpan } from '../text/span';
import { spansIn } from '../text/spans-in';
import { sentenceAt } from '../transcript/sentences';
import type { Transcript } from '../transcript/transcript';
import { findSentencesIn } from './find-sentences-in';
import { readSentence } from './read-sentence';
import { turnAt } from './turn-at';

/** The words to tag for a cursor. */
export interface PointedSpan extends Span {
  /** Where the cursor was: it tells the time of a quote over several cues, and which figure is meant. */
  readonly pointedAt?: number;
}

/** The words to tag for a cursor: a quote that stands alone, as `quoteAt` cuts it. Undefined if nobody speaks there. */
export function claimAt(
  transcript: Transcript,
  numbers: readonly NumericExpression[],
  offset: number,
): PointedSpan | undefined {
  const sentence = sentenceOf(transcript, offset);
  if (!sentence) return undefined;
  const { read } = transcript;
  const quote = quoteAt(readSentence(transcript, numbers, sentence), read.toRead(offset));
  return { ...read.spanToFile(quote), pointedAt: offset };
}

/** The sentence of a turn's speech at an offset, trimmed; undefined where nobody speaks. */
export function sentenceOf(transcript: Transcript, offset: number): Span | undefined {
  const turn = turnAt(transcript, offset);
  if (!turn) return undefined;
  const { read } = transcript;
  const at = Math.max(offset, turn.speech.start);
  const find = (within: Span) => findSentencesIn(transcript, within);
  const sentence = sentenceAt(read.text, read.spanToRead(turn.speech), read.toRead(at), find);
  return sentence && read.spanToFile(trimSpan(read.text, sentence));
}

/** The claims among numbers (in text order) that lie within a span. */
export function claimsWithin(numbers: readonly NumericExpression[], span: Span): NumericExpression[] {
  return spansIn(numbers, span).filter((number) => number.claim && contains(span, number));
}
