import { differenceOf } from '../anchors/difference-of';
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
  if (placement === 'changed' && own.placement === 'changed' && !own.turned && change) {
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
