import { addWithEdit } from '../../core/dossier/add-with-edit';
import type { Annotation } from '../../core/sidecar/annotation';
import type { Change } from '../../core/sidecar/change';
import { groupBy } from '../../core/text/group-by';
import type { Desk } from '../desk';
import type { OpenTranscript } from '../open-transcript';
import { tellOutcome } from '../tell';
import { planTags } from './tag';
import { allAnnotationsOf, type CommandTarget, transcriptOf } from './target';

/** A claim that a decision is on. */
export interface AimedClaim {
  readonly annotation: Annotation;
  /** Absent: that of the aim. */
  readonly open?: OpenTranscript;
  /** True for words that nobody has tagged: they are tagged with the first change, and not at all if none comes. */
  readonly isFresh?: boolean;
}

/** The claims that a decision is on; `open` is the transcript of the first. */
export interface Aim {
  readonly open: OpenTranscript;
  readonly annotations: readonly [AimedClaim, ...AimedClaim[]];
}

/**
 * The annotations that are meant, in however many transcripts; where a cursor stands on none, what it means is one that is yet to
 * be made. Undefined if there are none; then it is told why.
 */
export async function aimAt(target: CommandTarget): Promise<Aim | undefined> {
  const open = transcriptOf(target);
  if (!open) return undefined;
  const there = allAnnotationsOf(target).flatMap((own) =>
    own.annotations.map(({ annotation }): AimedClaim => ({ open: own.open, annotation })),
  );
  const [first, ...others] = there.length > 0 || target.kind !== 'places' ? there : await freshClaims(target);
  return first && { open: first.open ?? open, annotations: [first, ...others] };
}

async function freshClaims(target: CommandTarget): Promise<AimedClaim[]> {
  const plan = await planTags(target, 'claim');
  if (!plan) return [];
  const { open } = plan;
  return plan.tagged.map(({ existing, change }) =>
    existing ? { open, annotation: existing.annotation } : { open, annotation: change.annotation, isFresh: true },
  );
}

/** The same claims as they are by now: each change may decide something. Those that are gone drop out. */
export function renewed({ open, annotations }: Aim): AimedClaim[] {
  return annotations.flatMap((one) => {
    const annotation = findNow(one, open);
    if (annotation) return [{ ...one, annotation }];
    return one.isFresh ? [one] : [];
  });
}

function findNow({ annotation, ...one }: AimedClaim, open: OpenTranscript): Annotation | undefined {
  const { dossier } = one.open ?? open;
  return dossier.annotations.find((other) => other.annotation.id === annotation.id)?.annotation;
}

/** Edits every claim that is meant, as one step of undo of each transcript; true if all of it is done. */
export async function changeAll(
  desk: Desk,
  aim: Aim,
  done: string,
  editOf: (one: AimedClaim) => Omit<Change & { kind: 'edit' }, 'kind' | 'id'>,
): Promise<boolean> {
  let isDone = true;
  for (const [open, claims] of groupBy(renewed(aim), (one) => one.open ?? aim.open)) {
    const changes = claims.map((one): Change => {
      const { annotation, isFresh } = one;
      return isFresh && !findNow(one, open)
        ? addWithEdit(annotation, editOf(one))
        : { kind: 'edit', id: annotation.id, ...editOf(one) };
    });
    const outcome = await desk.make(open, ...changes);
    await tellOutcome(desk, open, outcome, done);
    isDone &&= typeof outcome === 'string';
  }
  return isDone;
}
