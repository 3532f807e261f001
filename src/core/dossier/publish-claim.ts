import type { Annotation, Mark } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';

/**
 * A claim goes out: its status, when and where, and a line of its reviews. Whether it may is told by `hurdlesOf`; the file refuses
 * it if somebody changed line, verdict or status since.
 */
export function publishClaim(
  { id, publish, verdict, status: before }: Annotation,
  { by, at }: Mark,
  url: string | undefined,
): Change & { readonly kind: 'edit' } {
  const status = 'published';
  return {
    kind: 'edit',
    id,
    set: { status, publish: { ...publish, ...(url !== undefined && { url }), ...(at !== undefined && { at }) } },
    append: { reviews: [{ ...(by !== undefined && { by }), ...(at !== undefined && { at }), status }] },
    expect: { publish, verdict, status: before },
  };
}
