import type { Annotation } from '../sidecar/annotation';
import { compareTimes, latestTime } from '../sidecar/compare-times';
import { weighOpinions } from '../sidecar/weigh-opinions';
import { localize } from '../text/localize';
import type { PlacedAnnotation } from './dossier';
import { isDismissed } from './is-dismissed';

/** Finds a claim by its id, wherever it is; undefined if it is nowhere that is known. */
export type FindClaim = (id: string) => Annotation | undefined;

const plain = new WeakMap<PlacedAnnotation, PlacedAnnotation>();

/**
 * Annotations, where those whose verdict was taken over need a person if another one holds there now, and nobody has decided anything
 * here since. It is told of where they stand apart: what is placed stays the same.
 */
export function markOutdated(annotations: PlacedAnnotation[], find: FindClaim | undefined): PlacedAnnotation[] {
  const isCopy = ({ annotation }: PlacedAnnotation) => annotation['same-as'] !== undefined;
  return find && annotations.some(isCopy) ? annotations.map((one) => marked(one, find)) : annotations;
}

/** Annotations as they were before they were marked. */
export function unmarked(annotations: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  return annotations.some((one) => plain.has(one)) ? annotations.map((one) => plain.get(one) ?? one) : annotations;
}

function marked(placed: PlacedAnnotation, find: FindClaim): PlacedAnnotation {
  const { annotation } = placed;
  const { 'same-as': same, verdict } = annotation;
  if (!same || verdict === undefined || isDismissed(placed)) return placed;
  const earlier = find(same.id);
  if (!earlier) return placed;
  const now = weighOpinions(earlier).verdict;
  if (now === verdict || compareTimes(lastDecision(earlier), lastDecision(annotation)) <= 0) return placed;
  const attention =
    now === undefined
      ? localize('The verdict “{0}” was taken over from a claim that has none any more. Does it still hold?', verdict)
      : localize('The verdict “{0}” was taken over from a claim that is “{1}” now. Does it still hold?', verdict, now);
  const one: PlacedAnnotation = { ...placed, attention: placed.attention ?? attention, needsPerson: true };
  plain.set(one, placed);
  return one;
}

function lastDecision({ reviews = [], at = '' }: Annotation): string {
  return reviews.length > 0 ? (latestTime(reviews.map((one) => one.at)) ?? '') : at;
}
