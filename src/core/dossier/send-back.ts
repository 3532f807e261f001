import type { Annotation, Decision } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';

/** A reviewer gives a claim back to who checked it, with the reason: it is no opinion on the claim. */
export function sendBack(
  { id }: Annotation,
  decision: Omit<Decision, 'verdict' | 'status'>,
): Change & { readonly kind: 'edit' } {
  const status = 'sent-back';
  return { kind: 'edit', id, set: { status }, append: { reviews: [{ ...decision, status }] } };
}
