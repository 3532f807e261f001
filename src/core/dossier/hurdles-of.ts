import type { Annotation } from '../sidecar/annotation';
import { approvalOfNothing, isApproved, writerOf } from '../sidecar/is-approved';
import { confidentialNames } from '../sidecar/keep-confidential';
import type { Team } from '../sidecar/team';
import { isNameless, isSamePerson, isSideStatus, weighOpinions } from '../sidecar/weigh-opinions';
import { localize } from '../text/localize';
import { differingDoubles } from './differing-doubles';
import type { Dossier, PlacedAnnotation } from './dossier';
import { whyConfidential } from './rules/confidential-named';
import { whyNameless } from './rules/nameless-verdict';
import { whyNoLine } from './why-no-line';

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
  const { status } = annotation;
  if (status === 'published') return [localize('It is published already.')];
  if (isSideStatus(status)) return [localize('It was found to be no claim, or not to be checkable.')];
  const hurdles = [whyMisplaced(one), whyUndecided(annotation, team, nameStatus, differingDoubles(dossier).has(one))];
  return [...hurdles, whyLeaking(annotation), whyUnapproved(annotation, team)].filter((hurdle) => hurdle !== undefined);
}

/** True for a claim of which nothing is left to decide before it goes out, wherever its words are: `ready` to every export. */
export function isCleared(annotation: Annotation, team: Team): boolean {
  const { status } = annotation;
  if (status === 'published' || isSideStatus(status)) return false;
  return (
    whyUndecided(annotation, team, (id) => id) === undefined &&
    !whyLeaking(annotation) &&
    !whyUnapproved(annotation, team)
  );
}

function whyLeaking({ sources = [], claim, publish }: Annotation): string | undefined {
  const isNamed = confidentialNames(sources);
  return isNamed && [claim, publish?.text].some((one) => one !== undefined && isNamed(one))
    ? whyConfidential()
    : undefined;
}

function whyMisplaced({ placement, attention, needsPerson, reason }: PlacedAnnotation): string | undefined {
  if (placement === 'lost') return localize('Its words are no longer in the transcript.');
  if (attention !== undefined) return attention;
  return needsPerson ? (reason ?? localize('Somebody has to look where its words are.')) : undefined;
}

function whyUndecided(
  annotation: Annotation,
  team: Team,
  nameStatus: (id: string) => string,
  hasDifferingDouble = false,
): string | undefined {
  const { isDisputed, isPending, verdict, votes } = weighOpinions(annotation, team);
  if (isDisputed) return localize('People differ on the claim.');
  if (hasDifferingDouble) return localize('Another annotation of the same words has another verdict.');
  if (isPending) {
    const cast = votes[0]?.[1] ?? 0;
    return localize('It has {0} of the {1} votes that the team asks for.', cast, team['verdict-by'] ?? 1);
  }
  if (verdict === undefined) return localize('The claim has no verdict yet.');
  if (isNameless(annotation, team)) return whyNameless();
  const { status } = annotation;
  return status === 'checked'
    ? undefined
    : localize('It isn’t checked: its status is “{0}”.', nameStatus(status ?? 'unchecked'));
}

function whyUnapproved(annotation: Annotation, team: Team): string | undefined {
  const { publish } = annotation;
  const missing = whyNoLine(publish?.text);
  if (missing !== undefined) return missing;
  if (isApproved(annotation, team)) return undefined;
  const { by, of } = publish?.approved ?? {};
  if (by === undefined || by.trim() === '') return localize('Nobody has approved the line.');
  if (isSamePerson(by, writerOf(annotation), team)) {
    return localize('{0} approved a line of {0}: a second person has to.', by);
  }
  if (of === undefined) return approvalOfNothing(by);
  return localize('The line or the verdict has changed since {0} approved it.', by);
}
