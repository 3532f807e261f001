import type { CheckUnit } from '../claims/check-unit';
import type { NumericExpression } from '../numbers/numeric-expression';
import { overlaps, type Span } from '../text/span';
import { checkUnitsOf } from './check-units';
import type { Dossier, PlacedAnnotation } from './dossier';
import { figuresOf } from './figures-of';
import { isDismissed } from './is-dismissed';
import { turnAt } from './turn-at';

/** What a checker works on one by one, or was dismissed: an annotation, or a quote whose figures, or words that make it a claim, lie in none. */
export interface WorkUnit {
  readonly dossier: Dossier;
  readonly annotation?: PlacedAnnotation;
  /** The quote that one key would make, with the figures of it that nobody has tagged. */
  readonly untagged?: CheckUnit;
  /** Offsets at which a walk stops: the first figure of the words and of each repeat, else the first word; none if lost. */
  readonly stops: readonly number[];
}

const known = new WeakMap<Dossier, readonly WorkUnit[]>();

/**
 * The units of a transcript: annotations in their order, then the quotes that nobody has tagged. What was dismissed, and its words
 * changed since, is none: what they say now is one again.
 */
export function unitsOf(dossier: Dossier): readonly WorkUnit[] {
  const units = known.get(dossier) ?? findUnits(dossier);
  known.set(dossier, units);
  return units;
}

function findUnits(dossier: Dossier): WorkUnit[] {
  const { transcript } = dossier;
  const isRepeated = (offset: number) => (turnAt(transcript, offset)?.copy ?? 1) > 1;
  const covered = new Set<NumericExpression>();
  const spans: Span[] = [];
  const tagged = dossier.annotations.flatMap((annotation): WorkUnit[] => {
    if (isDismissed(annotation) && annotation.placement === 'changed') return [];
    const stops: number[] = [];
    for (const { span } of [annotation, ...annotation.parts, ...annotation.repeats]) {
      if (!span) continue;
      const claims = figuresOf(dossier, span);
      for (const claim of claims) covered.add(claim);
      spans.push(span);
      const isPart = annotation.parts.some((part) => part.span === span);
      if (!isPart) stops.push(claims[0]?.start ?? span.start);
    }
    return [{ dossier, annotation, stops: stops.filter((stop) => !isRepeated(stop)) }];
  });
  const untagged = checkUnitsOf(dossier).flatMap((unit): WorkUnit[] => {
    const { wording } = unit;
    const left = unit.claims.filter((claim) => !covered.has(claim));
    // Most are as they were cut, and stay the same object.
    const claims = left.length < unit.claims.length ? left : unit.claims;
    const first = claims[0] ?? (wording && !spans.some((span) => overlaps(span, wording)) ? wording : undefined);
    const untagged = claims === unit.claims ? unit : { ...unit, claims };
    return first ? [{ dossier, untagged, stops: [first.start] }] : [];
  });
  return [...tagged, ...untagged];
}
