import type { Annotation, Mark } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';

/**
 * Writes the line that goes out, or takes it away (undefined). An approval was of the line before, and ends. Of a line that is out
 * already the change is a correction, with the reason.
 */
export function writeLine(
  { id, status, publish }: Annotation,
  text: string | undefined,
  mark: Mark,
  why?: string,
): Change & { readonly kind: 'edit' } {
  const { text: before, by: _writer, approved: _approved, ...rest } = publish ?? {};
  const line = text === undefined ? rest : { text, ...(mark.by !== undefined && { by: mark.by }), ...rest };
  const isCorrection = status === 'published' && before !== undefined && text !== undefined;
  return {
    kind: 'edit',
    id,
    set: { publish: Object.keys(line).length > 0 ? line : undefined },
    ...(isCorrection && {
      append: { corrections: [{ ...mark, from: before, to: text, ...(why !== undefined && { why }) }] },
    }),
  };
}
