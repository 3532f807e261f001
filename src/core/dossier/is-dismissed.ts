import type { Annotation } from '../sidecar/annotation';

/** The status of what somebody said is no claim. */
export const dismissedStatus = 'not-a-claim';

/** True if somebody said that it is no claim: it is walked to, counted and marked no more. */
export function isDismissed({ annotation }: { readonly annotation: Annotation }): boolean {
  return annotation.status === dismissedStatus;
}
