import type { CheckUnit } from '../claims/check-unit';
import { findCheckUnits } from '../claims/find-check-units';
import type { NumericExpression } from '../numbers/numeric-expression';
import type { Span } from '../text/span';
import { spansIn } from '../text/spans-in';
import { sentenceOf } from './claim-at';
import type { Dossier } from './dossier';
import { turnAt } from './turn-at';

type Spoken = Pick<Dossier, 'transcript' | 'numbers'>;

/** Kept by the list of numbers, which is another one after each change of the text. */
const known = new WeakMap<readonly NumericExpression[], readonly CheckUnit[]>();

/** The quotes that the key would make in the first copy of a transcript, in the order of their first figures; file offsets. */
export function checkUnitsOf(spoken: Spoken): readonly CheckUnit[] {
  const units = known.get(spoken.numbers) ?? findAll(spoken);
  known.set(spoken.numbers, units);
  return units;
}

function findAll({ transcript, numbers }: Spoken): CheckUnit[] {
  const units: CheckUnit[] = [];
  let sentence: Span | undefined;
  for (const number of numbers) {
    if (!number.claim || (sentence && number.start < sentence.end)) continue;
    sentence = sentenceOf(transcript, number.start);
    if (sentence && (turnAt(transcript, number.start)?.copy ?? 1) === 1)
      units.push(...unitsIn(transcript, sentence, numbers));
  }
  return units;
}

function unitsIn(
  { read, language }: Spoken['transcript'],
  sentence: Span,
  numbers: readonly NumericExpression[],
): CheckUnit[] {
  const own = spansIn(numbers, sentence);
  const asRead = own.map((number) => ({ ...number, ...read.spanToRead(number) }));
  return findCheckUnits(read.text, read.spanToRead(sentence), asRead, language).map(({ claims, ...span }) => ({
    ...read.spanToFile(span),
    claims: claims.map((claim) => own[asRead.indexOf(claim)]!),
  }));
}
