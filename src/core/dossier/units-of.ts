import type { CheckUnit } from '../claims/check-unit';
import type { NumericExpression } from '../numbers/numeric-expression';
import { checkUnitsOf } from './check-units';
import { claimsWithin } from './claim-at';
import type { Dossier, PlacedAnnotation } from './dossier';
import { turnAt } from './turn-at';

/** What a checker works on one by one: an annotation, or a quote with figures that lie in none. */
export interface WorkUnit {
  readonly dossier: Dossier;
  readonly annotation?: PlacedAnnotation;
  /** The quote that one key would make, with the figures of it that nobody has tagged. */
  readonly untagged?: CheckUnit;
  /** Offsets at which a walk stops: the first figure of the words and of each repeat, else the first word; none if lost. */
  readonly stops: readonly number[];
}

/** The units of a transcript: annotations in their order, then the quotes whose figures nobody has tagged. */
export function unitsOf(dossier: Dossier): WorkUnit[] {
  const { transcript, numbers } = dossier;
  const isRepeated = (offset: number) => (turnAt(transcript, offset)?.copy ?? 1) > 1;
  const covered = new Set<NumericExpression>();
  const tagged = dossier.annotations.map((annotation): WorkUnit => {
    const stops: number[] = [];
    for (const { span } of [annotation, ...annotation.parts, ...annotation.repeats]) {
      if (!span) continue;
      const claims = claimsWithin(numbers, span);
      for (const claim of claims) covered.add(claim);
      const isPart = annotation.parts.some((part) => part.span === span);
      if (!isPart) stops.push(claims[0]?.start ?? span.start);
    }
    return { dossier, annotation, stops: stops.filter((stop) => !isRepeated(stop)) };
  });
  const untagged = checkUnitsOf(dossier).flatMap((unit): WorkUnit[] => {
    const claims = unit.claims.filter((claim) => !covered.has(claim));
    return claims.length > 0 ? [{ dossier, untagged: { ...unit, claims }, stops: [claims[0]!.start] }] : [];
  });
  return [...tagged, ...untagged];
}
