import type { CheckUnit } from '../claims/check-unit';
import { findCheckUnits } from '../claims/find-check-units';
import { findWordedClaim } from '../claims/find-worded-claim';
import type { NumericExpression } from '../numbers/numeric-expression';
import { addAll } from '../text/add-all';
import { finish } from '../text/finish';
import { contains, type Span } from '../text/span';
import { sentenceOf } from './claim-at';
import type { Dossier } from './dossier';
import { readSentence } from './read-sentence';
import { sentencesOfTurn } from './sentences-of-turn';
import { turnAt } from './turn-at';

type Spoken = Pick<Dossier, 'transcript' | 'numbers' | 'unnumbered'>;

/** Kept by the list of numbers, which is another one after each change of the text. */
const known = new WeakMap<readonly NumericExpression[], { unnumbered: boolean; units: readonly CheckUnit[] }>();

/**
 * The quotes that the key would make in the first copy of a transcript, in the order of their first figures; file offsets.
 * With `unnumbered` also those of claims without a figure.
 */
export function checkUnitsOf(spoken: Spoken): readonly CheckUnit[] {
  return finish(cuttingUnits(spoken));
}

/** The same in steps that each take little time. */
export function* cuttingUnits(spoken: Spoken): Generator<undefined, readonly CheckUnit[]> {
  const { numbers, unnumbered } = spoken;
  const found = known.get(numbers);
  if (found?.unnumbered === unnumbered) return found.units;
  const units: CheckUnit[] = [];
  for (const [i, sentence] of (unnumbered ? allSentences(spoken) : sentencesOfClaims(spoken)).entries()) {
    if (i % sentencesAStep === 0) yield;
    addAll(units, unitsIn(spoken, sentence));
  }
  known.set(numbers, { unnumbered, units });
  return units;
}

/** Of so many sentences the units are cut at a time. */
const sentencesAStep = 100;

function sentencesOfClaims({ transcript, numbers }: Spoken): Span[] {
  const sentences: Span[] = [];
  for (const number of numbers) {
    if (!number.claim || number.start < (sentences.at(-1)?.end ?? 0)) continue;
    const sentence = sentenceOf(transcript, number.start);
    if (sentence && (turnAt(transcript, number.start)?.copy ?? 1) === 1) sentences.push(sentence);
  }
  return sentences;
}

function allSentences({ transcript }: Spoken): Span[] {
  return transcript.turns.filter(({ copy }) => copy === 1).flatMap((turn) => sentencesOfTurn(transcript, turn));
}

function unitsIn({ transcript, numbers, unnumbered }: Spoken, sentence: Span): CheckUnit[] {
  const cuttable = readSentence(transcript, numbers, sentence);
  const units = joinNested(findCheckUnits(cuttable));
  const worded = unnumbered ? findWordedClaim(cuttable, units) : undefined;
  const at = worded ? units.findIndex(({ claims }) => claims[0]!.start > worded.wording!.start) : -1;
  if (worded) units.splice(at < 0 ? units.length : at, 0, worded);
  const { read } = transcript;
  return units.map(({ claims, wording, ...span }) => ({
    ...read.spanToFile(span),
    claims: claims.map((claim) => cuttable.numberOf(claim)),
    ...(wording && { wording: read.spanToFile(wording) }),
  }));
}

/** Units of which one holds the other, as the items of a list that share their verb, are one: the longer, with all its figures. */
function joinNested(units: readonly CheckUnit[]): CheckUnit[] {
  const joined: CheckUnit[] = [];
  for (const unit of units) {
    const inner = joined.filter((one) => contains(unit, one));
    const outer = joined.findIndex((one) => contains(one, unit));
    const claims = [unit, ...inner].flatMap((one) => one.claims);
    if (outer >= 0) joined[outer] = withClaims(joined[outer]!, claims);
    else joined.splice(0, joined.length, ...joined.filter((one) => !inner.includes(one)), withClaims(unit, claims));
  }
  return joined.sort((a, b) => a.claims[0]!.start - b.claims[0]!.start);
}

function withClaims(unit: CheckUnit, claims: readonly NumericExpression[]): CheckUnit {
  const all = [...new Set([...unit.claims, ...claims])].sort((a, b) => a.start - b.start);
  return { ...unit, claims: all };
}
