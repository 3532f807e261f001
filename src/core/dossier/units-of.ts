import type { NumericExpression } from '../numbers/numeric-expression';
import { claimsWithin } from './claim-at';
import type { Dossier, PlacedAnnotation } from './dossier';
import { turnAt } from './turn-at';

/** What a checker works on one by one: an annotation, or a numeric claim that lies in none. */
export interface Unit {
  readonly dossier: Dossier;
  readonly annotation?: PlacedAnnotation;
  readonly number?: NumericExpression;
  /** Offsets at which a walk stops: each numeric claim, else the first word; none if the words are lost. */
  readonly stops: readonly number[];
}

/** The units of a transcript: annotations in their order, then the numeric claims that nobody has tagged. */
export function unitsOf(dossier: Dossier): Unit[] {
  const { transcript, numbers } = dossier;
  const isRepeated = (offset: number) => (turnAt(transcript, offset)?.copy ?? 1) > 1;
  const covered = new Set<NumericExpression>();
  const tagged = dossier.annotations.map((annotation): Unit => {
    const { span, parts, repeats } = annotation;
    const claims = [span, ...[...parts, ...repeats].map((one) => one.span)].map((one) =>
      one ? claimsWithin(numbers, one) : [],
    );
    for (const claim of claims.flat()) covered.add(claim);
    const stops = claims.flat().map(({ start }) => start);
    if (span && claims[0]!.length === 0) stops.push(span.start);
    return { dossier, annotation, stops: stops.filter((stop) => !isRepeated(stop)) };
  });
  const untagged = numbers.filter((number) => number.claim && !covered.has(number) && !isRepeated(number.start));
  return [...tagged, ...untagged.map((number): Unit => ({ dossier, number, stops: [number.start] }))];
}
