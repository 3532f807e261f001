import type { Cuttable } from '../claims/cuttable';
import type { NumericExpression } from '../numbers/numeric-expression';
import type { Span } from '../text/span';
import { spansIn } from '../text/spans-in';
import type { Transcript } from '../transcript/transcript';

/** A stretch of speech as the rules of claims take it, in the text as read, with the way back to the file. */
export interface ReadSentence extends Cuttable {
  /** The number of the file that one of `numbers` stands for. */
  numberOf(asRead: NumericExpression): NumericExpression;
}

/** Reads one or more sentences of the file. `numbers`: all of the file's, in order. */
export function readSentence(
  { read, language }: Transcript,
  numbers: readonly NumericExpression[],
  sentence: Span,
): ReadSentence {
  const own = spansIn(numbers, sentence);
  const isAsInFile = read.holes.length === 0;
  const asRead = isAsInFile ? own : own.map((number) => ({ ...number, ...read.spanToRead(number) }));
  let ownOf: Map<NumericExpression, NumericExpression> | undefined;
  return {
    text: read.text,
    sentence: read.spanToRead(sentence),
    numbers: asRead,
    language,
    numberOf(number) {
      if (isAsInFile) return number;
      ownOf ??= new Map(asRead.map((one, i) => [one, own[i]!]));
      return ownOf.get(number)!;
    },
  };
}
