import { sameWords } from '../anchors/same-words';
import type { Change } from '../sidecar/change';
import { compareTimes, latestTime } from '../sidecar/compare-times';
import type { Span } from '../text/span';
import { toLf } from '../text/to-lf';
import type { Dossier, PlacedAnnotation } from './dossier';
import { requote, requoteSpan } from './requote';

/**
 * A person's word that an annotation belongs where it was placed, or at `span`: it is quoted there anew. Other words than
 * before, or another speaker's, leave the old ones in `previous`, so that a verdict on those goes on needing attention
 * until there is a new decision. `at`: when, ISO 8601 in UTC.
 */
export function confirmPlace(
  dossier: Dossier,
  one: PlacedAnnotation,
  at: string,
  span: Span | undefined = undefined,
): Change & { readonly kind: 'edit' } {
  const { annotation } = one;
  const set = span
    ? requoteSpan(dossier, span)
    : requote(dossier, one, (placement) => placement.placement !== 'ambiguous');
  const old = annotation.quote.exact;
  const others = set.quote !== undefined && !sameWords(toLf(old), set.quote.exact);
  const parts = (set.parts ?? []).some(
    (part, i) => !sameWords(toLf(annotation.parts![i]!.quote.exact), part.quote.exact),
  );
  const speaker = set.speaker !== undefined && annotation.speaker !== undefined && set.speaker !== annotation.speaker;
  if (!others && !parts && !(speaker && annotation.verdict !== undefined))
    return { kind: 'edit', id: annotation.id, set };
  const previous = [...(annotation.previous ?? []), { exact: old, at: afterDecisions(at, annotation.reviews ?? []) }];
  return { kind: 'edit', id: annotation.id, set: { ...set, previous } };
}

/** A time, or the second after the last decision where that was later by somebody's clock. */
export function afterDecisions(at: string, decisions: readonly { readonly at?: string }[]): string {
  const last = latestTime(decisions.map((one) => one.at)) ?? '';
  const time = Date.parse(last);
  return compareTimes(last, at) < 0 || Number.isNaN(time)
    ? at
    : new Date(time + 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}
