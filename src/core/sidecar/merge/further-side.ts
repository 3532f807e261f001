import type { Side } from './merge-keys';

/** How far the work on a claim gets by acts, each further than the one before: nothing, a tag, taken, read, decided. */
const steps: readonly unknown[] = [undefined, 'unchecked', 'in-progress', 'in-review', 'checked'];
const taken = steps.indexOf('in-progress');

/**
 * Whose status holds where two acts set it at once: whoever decides has got further than whoever takes the claim or gives it back.
 * Undefined where both decided something that is no step of the way (sent back, published, no claim).
 */
export function furtherSide({
  b,
  o,
  t,
}: {
  readonly b: unknown;
  readonly o: unknown;
  readonly t: unknown;
}): Side | undefined {
  const [base, ours, theirs] = [b, o, t].map((one) => steps.indexOf(one)) as [number, number, number];
  if (ours >= 0 && theirs >= 0) return ours >= theirs ? 'ours' : 'theirs';
  // Of what was no claim, "unchecked" is a decision too.
  const yields = (step: number) => step === taken || (step >= 0 && step < taken && base >= 0);
  return yields(ours) ? 'theirs' : yields(theirs) ? 'ours' : undefined;
}
