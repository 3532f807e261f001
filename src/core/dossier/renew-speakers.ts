import type { Change } from '../sidecar/change';
import type { Transcript } from '../transcript/transcript';
import type { Dossier } from './dossier';
import { turnAt } from './turn-at';

/**
 * Edits that write who speaks where the same text is read as `now`, in annotations that stood under whom they hold: words and
 * place are as they were, so that nothing has moved and each verdict still holds.
 */
export function renewSpeakers(
  { annotations }: Dossier,
  now: Transcript,
): { readonly file: string; readonly change: Change & { readonly kind: 'edit' } }[] {
  return annotations.flatMap(({ annotation: { id, speaker }, file, placement, span, turn }) => {
    if (placement !== 'exact' || !span || (turn?.speaker ?? undefined) !== speaker) return [];
    const other = turnAt(now, span.start)?.speaker ?? undefined;
    return other === speaker ? [] : [{ file, change: { kind: 'edit' as const, id, set: { speaker: other } } }];
  });
}
