import type { Annotation } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';

/** Adds a new entry as an edit of it would leave it: one change, and one step of undo. */
export function addWithEdit(
  annotation: Annotation,
  { set = {}, append = {} }: Pick<Change & { readonly kind: 'edit' }, 'set' | 'append'>,
): Change & { readonly kind: 'add' } {
  const fields = Object.entries(set).filter(([, value]) => value !== undefined);
  return { kind: 'add', annotation: { ...annotation, ...Object.fromEntries(fields), ...append } };
}
