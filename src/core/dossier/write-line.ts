import type { Annotation, Approval, Mark, Publication } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { approvalSum } from '../sidecar/is-approved';

/**
 * Writes the line that goes out, or takes it away (undefined). An approval was of the line before, and ends. Of a line that is out
 * already the change is a correction, with the reason. The first line of a claim that went out without one waits for an approval like
 * any other. The file refuses it if somebody changed the line meanwhile.
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
    ...(text !== undefined || publish?.approved ? endedApproval(annotation) : {}),
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

/** True if a claim that is out stays back in exports from now on, until somebody else approves the line that was written last. */
export function isHeldBack({ status, publish }: Annotation): boolean {
  return status === 'published' && (publish?.approved !== undefined || publish?.text === undefined);
}

/**
 * What let out what is out, kept as an approval of the line before: until somebody approves the new one the claim stays back. Of a claim
 * that is out without a line that is who published it.
 */
function endedApproval(annotation: Annotation): Pick<Publication, 'approved'> {
  if (!isHeldBack(annotation)) return {};
  const { by, at } = annotation.reviews?.findLast(({ status }) => status === 'published') ?? {};
  const published: Approval = { ...(by !== undefined && { by }), ...(at !== undefined && { at }) };
  const approved = annotation.publish?.approved ?? published;
  return { approved: { ...approved, of: approved.of ?? approvalSum(annotation) } };
}
