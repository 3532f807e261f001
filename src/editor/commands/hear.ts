import { l10n } from 'vscode';
import { actOnHand } from '../../core/dossier/act-on-hand';
import type { Hand } from '../../core/dossier/hand';
import { hearClaim } from '../../core/dossier/heard-words';
import type { WorkUnit } from '../../core/dossier/units-of';
import { untilShown } from '../checking/until-shown';
import type { Desk } from '../desk';
import type { OpenTranscript } from '../open-transcript';
import { tell, tellOutcome } from '../tell';
import { tellFailure } from '../tell-failure';
import { goOn, handAtTarget, sayingIn } from './check';
import type { Command } from './command';
import { transcriptToTag } from './tag';
import { type CommandTarget, isPlaceHandle, transcriptOf } from './target';

const isUnheard = ({ annotation }: WorkUnit) => annotation !== undefined && annotation.annotation.heard === undefined;

/** Plays what is at hand; said again of the same, writes down that it was said so, and goes on to the next that nobody has heard. */
export const hear: Command = async (desk, target) => {
  const open = transcriptToTag(target);
  const hand = open && handAtTarget(desk, open, target);
  if (!open || !hand) return;
  if (desk.hearing.isHeard(open, hand)) return writeHeard(desk, target, true);
  // Until it is loaded other keys do what they do.
  tellFailure(playAndTell(desk, open, hand));
};

async function playAndTell(desk: Desk, open: OpenTranscript, hand: Hand): Promise<void> {
  const outcome = await desk.hearing.hear(open, hand);
  if (outcome === 'no time')
    tell(l10n.t('The transcript tells no time here: where in the recording it is isn’t known.'));
  if (outcome === 'played') tell(l10n.t('h again: it was said so. H: it was not.'));
}

/** Writes down that the recording says something else. */
export const notSaidSo: Command = (desk, target) => writeHeard(desk, target, false);

/** Pauses the recording and goes back two seconds, or goes on. */
export const pauseRecording: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (open) desk.hearing.pauseOrGoOn(open);
};

/** Plays the recording from a time stamp of the text on. */
export const hearFrom: Command = async (desk, target, place, second) => {
  const open = transcriptOf(target);
  if (open && isPlaceHandle(place) && typeof second === 'number' && Number.isFinite(second))
    await desk.hearing.hearFrom(open, second);
};

async function writeHeard(desk: Desk, target: CommandTarget, same: boolean): Promise<void> {
  const open = transcriptToTag(target);
  const hand = open && handAtTarget(desk, open, target);
  if (!open || !hand) return;
  const saying = { ...(await sayingIn(open)), tag: 'claim' };
  const { by, at } = saying;
  const mark = { ...(by !== undefined && { by }), at };
  const change = actOnHand(open.dossier, hand, saying, (annotation) => hearClaim(annotation, mark, same));
  if (!change) return tell(l10n.t('There is no claim here.'));
  desk.hearing.end(open);
  const making = desk.make(open, change);
  await untilShown(desk, open, making);
  await goOn(desk, target, hand, isUnheard);
  await tellOutcome(desk, open, making, same ? l10n.t('Heard: it was said so.') : l10n.t('Heard: it was not said so.'));
}
