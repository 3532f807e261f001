import type { Annotation, Mark } from '../sidecar/annotation';
import type { Change } from '../sidecar/change';
import { approvalSum, isApproved, writerOf } from '../sidecar/is-approved';
import type { Team } from '../sidecar/team';
import { isSamePerson, weighOpinions } from '../sidecar/weigh-opinions';
import { localize } from '../text/localize';
import { whyNoLine } from './why-no-line';

/**
 * Lets the line go out as it stands, with the verdict that holds; `refused` says why that can't be. Refused by the file too if
 * somebody changed line, verdict or status meanwhile.
 */
export function approveLine(
  annotation: Annotation,
  mark: Mark,
  team: Team,
): { readonly change: Change & { readonly kind: 'edit' } } | { readonly refused: string } {
  const { id, publish, verdict: written, status } = annotation;
  const missing = whyNoLine(publish?.text);
  if (missing !== undefined) return { refused: missing };
  const { verdict, isDisputed } = weighOpinions(annotation, team);
  if (isDisputed) return { refused: localize('People differ on the claim.') };
  if (verdict === undefined) return { refused: localize('The claim has no verdict yet.') };
  if (mark.by === undefined) return { refused: localize('An approval needs your name: set transcript.me.') };
  if (isSamePerson(mark.by, writerOf(annotation), team)) {
    return { refused: localize('{0} wrote the line: somebody else has to approve it.', mark.by) };
  }
  if (isApproved(annotation, team)) {
    return { refused: localize('The line was approved by {0} already.', publish?.approved?.by ?? '?') };
  }
  const approved = { ...mark, of: approvalSum(annotation) };
  const expect = { publish, verdict: written, status };
  return { change: { kind: 'edit', id, set: { publish: { ...publish, approved } }, expect } };
}

/** True if somebody may approve the line of a claim. */
export function awaitsApproval(annotation: Annotation, by: string | undefined, team: Team): boolean {
  return 'change' in approveLine(annotation, { ...(by !== undefined && { by }) }, team);
}
