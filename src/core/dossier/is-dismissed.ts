import type { Annotation } from '../sidecar/annotation';
import { dismissedStatus } from '../sidecar/dismissed-status';

/** True if somebody said that it is no claim: it is walked to, counted and marked no more. */
export function isDismissed({ annotation }: { readonly annotation: Annotation }): boolean {
  return annotation.status === dismissedStatus;
}
