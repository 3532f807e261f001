import type { Annotation, Decision } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { decidedAs } from './give-opinions';

/** A decision that ends a disagreement: what it says holds, and what a merge left open about it is gone. */
export function settleClaim(
  annotation: Annotation,
  decision: Decision & { readonly verdict: string },
): Change & { readonly kind: 'edit' } {
  const conflicts = annotation.conflicts?.filter(({ field }) => field !== 'verdict' && field !== 'status');
  return {
    kind: 'edit',
    id: annotation.id,
    set: {
      ...decidedAs(annotation, decision.verdict),
      ...(conflicts?.length !== annotation.conflicts?.length && {
        conflicts: conflicts!.length > 0 ? conflicts : undefined,
      }),
    },
    append: { reviews: [{ ...decision, settles: true }] },
  };
}
