import { approvalOfNothing, isApproved, writerOf } from '../sidecar/is-approved';
import { isNameless, isSamePerson, isSideStatus, weighOpinions } from '../sidecar/weigh-opinions';
import { localize } from '../text/localize';
import { noLine } from './approve-line';
import { differingDoubles } from './differing-doubles';
import type { Dossier, PlacedAnnotation } from './dossier';
import { whyNameless } from './rules/nameless-verdict';

/**
 * Why a claim can't go out yet, in the order in which somebody sees to it; empty if it is ready: checked, undisputed, its words where
 * they were, read by as many as the team wants, with a line that somebody other than its writer approved.
 */
export function hurdlesOf(
  one: PlacedAnnotation,
  dossier: Dossier,
  nameStatus: (id: string) => string = (id) => id,
): readonly string[] {
  const { annotation } = one;
  const { team } = dossier.team;
  const { status, publish } = annotation;
  const { isDisputed, isPending, verdict, votes } = weighOpinions(annotation, team);
  const hurdles: string[] = [];
  if (status === 'published') return [localize('It is published already.')];
  if (isSideStatus(status)) return [localize('It was found to be no claim, or not to be checkable.')];
  if (one.placement === 'lost') hurdles.push(localize('Its words are no longer in the transcript.'));
  else if (one.attention !== undefined) hurdles.push(one.attention);
  else if (one.needsPerson) hurdles.push(one.reason ?? localize('Somebody has to look where its words are.'));
  if (isDisputed) hurdles.push(localize('People differ on the claim.'));
  else if (differingDoubles(dossier).has(one)) {
    hurdles.push(localize('Another annotation of the same words has another verdict.'));
  } else if (isPending) {
    const cast = votes[0]?.[1] ?? 0;
    hurdles.push(localize('It has {0} of the {1} votes that the team asks for.', cast, team['verdict-by'] ?? 1));
  } else if (verdict === undefined) hurdles.push(localize('The claim has no verdict yet.'));
  else if (isNameless(annotation, team)) hurdles.push(whyNameless());
  else if (status !== 'checked')
    hurdles.push(localize('It isn’t checked: its status is “{0}”.', nameStatus(status ?? 'unchecked')));
  if (!publish?.text?.trim()) hurdles.push(noLine());
  else if (!isApproved(annotation, team)) hurdles.push(whyUnapproved(one, dossier));
  return hurdles;
}

function whyUnapproved({ annotation }: PlacedAnnotation, { team: { team } }: Dossier): string {
  const { by, of } = annotation.publish?.approved ?? {};
  if (by === undefined || by.trim() === '') return localize('Nobody has approved the line.');
  if (isSamePerson(by, writerOf(annotation), team)) {
    return localize('{0} approved a line of {0}: a second person has to.', by);
  }
  if (of === undefined) return approvalOfNothing(by);
  return localize('The line or the verdict has changed since {0} approved it.', by);
}
