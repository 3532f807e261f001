import { findNumbers } from '../numbers/find-numbers';
import type { NumericExpression } from '../numbers/numeric-expression';
import type { Span } from '../text/span';
import type { Transcript } from '../transcript/transcript';

/** Every numeric expression of a stretch of speech, found in the text as read; the offsets are those of the file. */
export function findNumbersIn({ read, language }: Transcript, speech: Span): NumericExpression[] {
  const shift = read.shiftOf(speech);
  const within =
    shift === undefined ? read.spanToRead(speech) : { start: speech.start - shift, end: speech.end - shift };
  const found = findNumbers(read.text, { within, shift, document: language });
  return shift === undefined ? found.map((number) => ({ ...number, ...read.spanToFile(number) })) : found;
}
