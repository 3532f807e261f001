import type { CheckUnit } from '../claims/check-unit';
import type { NumericExpression } from '../numbers/numeric-expression';
import { finish } from '../text/finish';
import { inSteps } from '../text/in-steps';
import type { Span } from '../text/span';
import { checkUnitsOf } from './check-units';
import { claimsWithin } from './claim-at';
import type { Dossier } from './dossier';

/**
 * The figures that a quote claims: those that it was cut for if it is as the key makes it (a later item of a list also holds
 * the figures of items before it), else all that lie in it.
 */
export function figuresOf(dossier: Dossier, quote: Span): readonly NumericExpression[] {
  const units = checkUnitsOf(dossier);
  return units[unitAt(units, quote) ?? -1]?.claims ?? claimsWithin(dossier.numbers, quote);
}

/** The index of the unit that stands just at a span; undefined if none does. */
export function unitAt(units: readonly CheckUnit[], span: Span): number | undefined {
  return byPlace(units).get(placeOf(span));
}

/** Kept by the list of units, which is another one after each change of the text. */
const known = new WeakMap<readonly CheckUnit[], ReadonlyMap<string, number>>();

function byPlace(units: readonly CheckUnit[]): ReadonlyMap<string, number> {
  return finish(indexingUnits(units));
}

/** Prepares what `unitAt` asks, in steps that each take little time. */
export function* indexingUnits(units: readonly CheckUnit[]): Generator<undefined, ReadonlyMap<string, number>> {
  const before = known.get(units);
  if (before) return before;
  const places = new Map<string, number>();
  yield* inSteps(units, (unit, i) => places.set(placeOf(unit), i));
  known.set(units, places);
  return places;
}

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`;
}
