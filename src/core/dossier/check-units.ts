import type { CheckUnit } from '../claims/check-unit';
import { findCheckUnits } from '../claims/find-check-units';
import { findWordedClaim } from '../claims/find-worded-claim';
import type { NumericExpression } from '../numbers/numeric-expression';
import { addAll } from '../text/add-all';
import { finish } from '../text/finish';
import { partitionPoint } from '../text/partition-point';
import type { Span } from '../text/span';
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
  let count = 0;
  for (const sentence of unnumbered ? allSentences(spoken) : sentencesOfClaims(spoken)) {
    if (count++ % sentencesAStep === 0) yield;
    addAll(units, unitsIn(spoken, sentence));
  }
  known.set(numbers, { unnumbered, units });
  return units;
}

/** Of so many sentences the units are cut at a time. */
const sentencesAStep = 25;

function* sentencesOfClaims({ transcript, numbers }: Spoken): Generator<Span> {
  let end = 0;
  for (const number of numbers) {
    if (!number.claim || number.start < end) continue;
    const sentence = sentenceOf(transcript, number.start);
    if (!sentence || (turnAt(transcript, number.start)?.copy ?? 1) > 1) continue;
    ({ end } = sentence);
    yield sentence;
  }
}

function* allSentences({ transcript }: Spoken): Generator<Span> {
  for (const turn of transcript.turns) if (turn.copy === 1) yield* sentencesOfTurn(transcript, turn);
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
  /** Those that no other holds; as they are in order, so are their ends. */
  const outer: CheckUnit[] = [];
  for (const unit of [...units].sort((a, b) => a.start - b.start || b.end - a.end))
    if (outer.length === 0 || unit.end > outer.at(-1)!.end) outer.push(unit);
  if (outer.length === units.length) return [...units];
  const claims = outer.map((): NumericExpression[] => []);
  for (const unit of units) addAll(claims[partitionPoint(outer, ({ end }) => end < unit.end)]!, unit.claims);
  return outer
    .map((unit, i) => ({ ...unit, claims: [...new Set(claims[i])].sort((a, b) => a.start - b.start) }))
    .sort((a, b) => a.claims[0]!.start - b.claims[0]!.start);
}
