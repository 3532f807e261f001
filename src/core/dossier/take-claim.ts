import type { Annotation, Mark } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';

/** Somebody takes a claim to work on it. */
export function takeClaim({ id, status }: Annotation, taken: Mark): Change & { readonly kind: 'edit' } {
  const isWaiting = status === undefined || status === 'unchecked' || status === 'sent-back';
  return { kind: 'edit', id, set: { taken, ...(isWaiting && { status: 'in-progress' }) } };
}

/** Gives a claim back that was taken: others may take it. */
export function giveBack({ id, status }: Annotation): Change & { readonly kind: 'edit' } {
  return { kind: 'edit', id, set: { taken: undefined, ...(status === 'in-progress' && { status: undefined }) } };
}
