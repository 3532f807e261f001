import type { PlacedAnnotation } from '../../core/dossier/dossier';
import type { Change } from '../../core/sidecar/change';
import type { Desk } from '../desk';
import type { OpenTranscript } from '../open-transcript';
import { tellOutcome } from '../tell';
import { tagClaim } from './tag';
import { annotationsOf, type CommandTarget, transcriptOf } from './target';

/** The annotations that a decision is on. */
export interface Aim {
  readonly open: OpenTranscript;
  readonly annotations: readonly [PlacedAnnotation, ...PlacedAnnotation[]];
}

/** The annotations that are meant; if a cursor stands on none, what it means is tagged first. Undefined if there are none. */
export async function aimOrTag(desk: Desk, target: CommandTarget): Promise<Aim | undefined> {
  if (target.kind === 'places' && annotationsOf(target).length === 0) await tagClaim(desk, target);
  const open = transcriptOf(target);
  const [first, ...others] = annotationsOf(target);
  return open && first && { open, annotations: [first, ...others] };
}

/** Edits every annotation that is meant, as one step of undo. */
export async function changeAll(
  desk: Desk,
  { open, annotations }: Aim,
  done: string,
  editOf: (one: PlacedAnnotation) => Omit<Change & { kind: 'edit' }, 'kind' | 'id'>,
): Promise<void> {
  const edits = annotations.map((one): Change => ({ kind: 'edit', id: one.annotation.id, ...editOf(one) }));
  await tellOutcome(desk, open, await desk.make(open, ...edits), done);
}
