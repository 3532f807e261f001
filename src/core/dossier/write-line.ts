import type { Annotation, Mark, Publication } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { approvalSum } from '../sidecar/is-approved';

/**
 * Writes the line that goes out, or takes it away (undefined). An approval was of the line before, and ends. Of a line that is out
 * already the change is a correction, with the reason. The file refuses it if somebody changed the line meanwhile.
 */
export function writeLine(
  annotation: Annotation,
  text: string | undefined,
  mark: Mark,
  why?: string,
): Change & { readonly kind: 'edit' } {
  const { id, publish } = annotation;
  const { text: before, by: _writer, approved: _approved, ...rest } = publish ?? {};
  const line: Publication = {
    ...(text !== undefined && { text, ...(mark.by !== undefined && { by: mark.by }) }),
    ...rest,
    ...endedApproval(annotation),
  };
  const correction = {
    ...mark,
    ...(before !== undefined && { from: before }),
    ...(text !== undefined && { to: text }),
    ...(why !== undefined && { why }),
  };
  return {
    kind: 'edit',
    id,
    set: { publish: Object.keys(line).length > 0 ? line : undefined },
    ...(isLineOut(annotation) && { append: { corrections: [correction] } }),
    expect: { publish, status: annotation.status },
  };
}

/** True if the line of a claim is out: what changes of it is a correction. */
export function isLineOut({ status, publish }: Annotation): boolean {
  return status === 'published' && publish?.text !== undefined;
}

/** The approval of what is out, kept as one of the line before: until somebody approves the new one the claim stays back. */
function endedApproval(annotation: Annotation): Pick<Publication, 'approved'> {
  const { status, publish } = annotation;
  const approved = status === 'published' ? publish?.approved : undefined;
  return approved ? { approved: { ...approved, of: approved.of ?? approvalSum(annotation) } } : {};
}
