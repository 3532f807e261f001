import type { Placement } from '../anchors/placement';
import type { Annotation } from '../sidecar/annotation';
import { isDismissed } from './is-dismissed';

/**
 * True where a person has to look at an annotation: its verdict may not hold any more, or its words changed, may stand in
 * several places, or are gone. Words edited in the open document before there is a verdict need nobody: they become the
 * quote when the document is saved. What is no claim needs nobody.
 */
export function needsPerson({
  annotation,
  placement,
  edited,
  attention,
}: Placement & { readonly annotation: Annotation; readonly attention?: string | undefined }): boolean {
  if (isDismissed({ annotation })) return false;
  if (attention !== undefined || placement === 'ambiguous' || placement === 'lost') return true;
  return placement === 'changed' && !(edited && annotation.verdict === undefined);
}
