import { env, l10n, workspace } from 'vscode';
import { actOnHand } from '../../core/dossier/act-on-hand';
import { claimLine } from '../../core/dossier/claim-line';
import { confidentialIn } from '../../core/dossier/confidential-in';
import { giveOpinions } from '../../core/dossier/give-opinions';
import { nextHand } from '../../core/dossier/hand';
import { isExpired, isFree } from '../../core/dossier/is-free';
import { giveBack, takeClaim } from '../../core/dossier/take-claim';
import { memberOf, weighOpinions } from '../../core/sidecar/weigh-opinions';
import { oneLine } from '../../core/text/one-line';
import { shorten } from '../../core/text/shorten';
import { untilAsked } from '../ask';
import { publishedChangesIn } from '../ask-correction';
import { showHand } from '../checking/show-hand';
import { untilShown } from '../checking/until-shown';
import { askName, knownName } from '../identity';
import { labelOf, nameOf } from '../label-of';
import type { OpenTranscript } from '../open-transcript';
import { showPlace } from '../show-place';
import { tell, tellOutcome } from '../tell';
import { askSource } from './add-source';
import { goOn, handAtTarget, isUntagged, sayingIn, stayAt } from './check';
import type { Command } from './command';
import { describeVerdict, setVerdict } from './decide';
import { transcriptToTag } from './tag';
import { cursorOf, transcriptOf } from './target';

/**
 * My opinion, by its number on the team's scale; where that is empty, the tag. The source is asked if there is none, or if I think
 * otherwise. The claim stays at hand: its wording, its notes and more of its sources come next.
 */
export const giveVerdict: Command = async (desk, target, digit) => {
  if (typeof digit !== 'number') return setVerdict(desk, target);
  const open = transcriptToTag(target);
  if (!open) return;
  const { verdicts, tags } = await desk.vocabulary.of(open.document.uri);
  const isTag = verdicts.length === 0;
  const scale = isTag ? tags : verdicts;
  const term = scale[digit - 1];
  if (!term) return tell(l10n.t('There is no {0}: the last is {1}, {2}.', digit, scale.length, labelOf(scale.at(-1)!)));
  const hand = handAtTarget(desk, open, target);
  const { team } = open.team;
  const saying = await sayingIn(open);
  const { id, ...signed } = saying;
  const change =
    hand &&
    actOnHand(open.dossier, hand, { ...saying, tag: isTag ? term.id : 'claim' }, (annotation) =>
      isTag
        ? { kind: 'edit', id: annotation.id, set: { tag: term.id } }
        : giveOpinions(annotation, team, { ...signed, verdict: term.id }),
    );
  if (!hand || !change) return tell(l10n.t('There is no claim here.'));
  const making = desk.make(open, change);
  const findClaim = (id: string) => open.dossier.annotations.find(({ annotation }) => annotation.id === id)?.annotation;
  const judged = change.kind === 'add' ? change.annotation : 'id' in change ? findClaim(change.id) : undefined;
  // Of what is published the reason is asked, and nothing else meanwhile.
  const isOut = publishedChangesIn(open, [{ change }]).length > 0;
  const said = change.kind === 'edit' ? (change.append?.reviews ?? []) : [];
  const differs =
    judged !== undefined &&
    weighOpinions({ ...judged, reviews: [...(judged.reviews ?? []), ...said] }, team).isDisputed &&
    !weighOpinions(judged, team).isDisputed;
  // Who says otherwise has seen something else.
  const isAsked = !isTag && judged && (!judged.sources?.length || differs) && !isOut;
  if (isAsked) {
    const isPut = untilAsked();
    const asking = askSource(desk, { open, annotations: [{ annotation: judged }] }, making);
    void desk.checking.during(asking.then(() => {}));
    // The next keys are meant for it.
    await Promise.race([isPut, asking]);
  }
  await untilShown(desk, open, making);
  if (isTag) await goOn(desk, target, hand, isUntagged);
  else await stayAt(desk, target, hand);
  const claim = judged && findClaim(judged.id);
  const isDisputed = claim && weighOpinions(claim, team).isDisputed;
  const name = labelOf(term);
  const done = isTag ? l10n.t('Tagged: {0}.', name) : describeVerdict(name, isDisputed === true);
  await tellOutcome(desk, open, making, done);
};

/** Takes what is at hand to work on it, or gives it back; what somebody else has is left to them until that expires. */
export const takeOrGiveBack: Command = async (desk, target) => {
  const open = transcriptToTag(target);
  if (!open) return;
  const hand = handAtTarget(desk, open, target);
  const { taken } = hand?.unit?.annotation?.annotation ?? {};
  const by = await askName(open.document.uri);
  const { team } = open.team;
  const isOwn = taken?.by !== undefined && memberOf(taken.by, team) === memberOf(by, team);
  if (taken?.by !== undefined && !isOwn && !isExpired(taken.at, Date.now(), expiresIn(open))) {
    return tell(l10n.t('{0} has taken it.', taken.by));
  }
  const isMine = isOwn || (taken !== undefined && taken.by === by);
  const saying = { ...(await sayingIn(open)), tag: 'claim' };
  const change =
    hand &&
    actOnHand(open.dossier, hand, saying, (annotation) =>
      isMine ? giveBack(annotation) : takeClaim(annotation, { ...(by !== undefined && { by }), at: saying.at }),
    );
  if (!change) return tell(l10n.t('There is no claim here.'));
  const outcome = await desk.make(open, change);
  await tellOutcome(desk, open, outcome, isMine ? l10n.t('Given back.') : l10n.t('Taken.'));
};

/** The next that nobody else is at. */
export const nextFreeClaim: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const seeker = { me: await knownName(open.document.uri), now: Date.now(), expires: expiresIn(open) };
  const offset = desk.checking.handOf(open)?.offset ?? cursorOf(target);
  const next = nextHand(open.dossier, { offset, step: 1 }, (unit) => isFree(unit, seeker));
  if (!next) return tell(l10n.t('Nothing is free: all is checked, or others are at it.'));
  if (desk.checking.isOn(open)) return showHand(desk, open, next);
  await showPlace(open, { start: next.offset, end: next.offset });
};

/** Puts the line that goes out on the clipboard if there is one, else the claim with its verdict and sources. */
export const copyClaim: Command = async (desk, target) => {
  const open = transcriptOf(target);
  const hand = open && handAtTarget(desk, open, target);
  if (!open || !hand) return;
  const { verdicts } = await desk.vocabulary.of(open.document.uri);
  const annotation = (hand.unit?.annotation ?? hand.dismissed)?.annotation;
  const line = annotation
    ? claimLine(annotation, (id) => nameOf(verdicts, id), confidentialIn(open.dossier))
    : oneLine(open.dossier.transcript.read.slice(hand));
  await env.clipboard.writeText(line);
  tell(l10n.t('Copied: {0}', shorten(line, 80)));
};

/** Milliseconds after which what somebody took is free again. */
function expiresIn({ document }: OpenTranscript): number {
  return workspace.getConfiguration('transcript', document).get('takeExpires', 4) * 3_600_000;
}
