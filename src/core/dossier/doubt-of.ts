import { FoldedText } from '../anchors/folded-text';
import { typeset } from '../anchors/same-words';
import type { Change } from '../sidecar/change';
import type { Dossier, PlacedAnnotation } from './dossier';
import { requote } from './requote';

/** What is asked of many annotations alike, so that one answer may do for all of them. */
export type DoubtKind = 'typography' | 'script' | 'speaker' | 'surroundings';

/** A doubt that others may share: those with the same kind, and of speakers the same two. */
export interface Doubt {
  readonly kind: DoubtKind;
  /** Of speakers who said the words, and who says them now. */
  readonly from?: string;
  readonly to?: string;
}

/** Why a person is asked about an annotation, if the same may be asked of many; undefined if it has to be looked at by itself. */
export function doubtOf(one: PlacedAnnotation): Doubt | undefined {
  const { annotation, placement, change, parts, turn, own, elsewhere } = one;
  if (parts.some((part) => part.placement !== 'exact')) return undefined;
  if (placement === 'changed' && own.placement === 'changed' && change) {
    const kind = differenceOf(change.old, change.now);
    return kind && { kind };
  }
  if (placement !== 'moved') return undefined;
  const { speaker } = annotation;
  const now = turn?.speaker ?? undefined;
  if (speaker !== undefined && now !== undefined && speaker !== now) return { kind: 'speaker', from: speaker, to: now };
  return elsewhere ? undefined : { kind: 'surroundings' };
}

/** The annotations that the same is asked of, the one itself among them. */
export function sharersOf(annotations: readonly PlacedAnnotation[], { kind, from, to }: Doubt): PlacedAnnotation[] {
  return annotations.filter((one) => {
    const doubt = doubtOf(one);
    return doubt?.kind === kind && doubt.from === from && doubt.to === to;
  });
}

/**
 * A person's word that all of them belong where they stand: they are quoted there anew, and verdicts on them hold, since it was
 * asked of all alike and each says the same as before.
 */
export function confirmSharers(
  dossier: Dossier,
  sharers: readonly PlacedAnnotation[],
): (Change & { readonly kind: 'edit' })[] {
  return sharers.map((one) => ({
    kind: 'edit',
    id: one.annotation.id,
    set: requote(dossier, one, ({ placement }) => placement !== 'ambiguous'),
  }));
}

/**
 * How two texts differ that say the same: by commas, quotation marks and white space alone, or by capitals, script or width.
 * Undefined if they differ otherwise: letters, digits, what stands between digits, signs of numbers, and whether it is asked.
 */
export function differenceOf(old: string, now: string): 'typography' | 'script' | undefined {
  if (old === now || withoutSigns(old) === '') return undefined;
  if (withoutSigns(old) === withoutSigns(now)) return 'typography';
  const folded = (words: string) => withoutSigns(new FoldedText(words).text);
  return folded(old) === folded(now) ? 'script' : undefined;
}

/** Words as they are set alike, without the signs between them that say nothing by themselves. */
function withoutSigns(words: string): string {
  return typeset(words)
    .replace(/(?<!\p{N})[.,:;、，。：；]+|[.,:;、，。：；]+(?!\p{N})|["'“”‘’「」『』《》〈〉()（）[\]…]+/gu, ' ')
    .replace(/(?<=\p{L}) ?- ?(?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\0-\u2fff]) | (?=[^\0-\u2fff])/g, '')
    .trim();
}
