import { l10n } from 'vscode';
import { type CoveredSentence, coverageOf } from '../../core/dossier/coverage-of';
import { nothingToCheck } from '../../core/dossier/nothing-to-check';
import { turnAt } from '../../core/dossier/turn-at';
import { shorten } from '../../core/text/shorten';
import { overlaps, type Span } from '../../core/text/span';
import { newId } from '../../files/new-id';
import { now } from '../../files/now';
import { showHand } from '../checking/show-hand';
import type { Desk } from '../desk';
import { knownName } from '../identity';
import type { OpenTranscript } from '../open-transcript';
import { tell, tellOutcome } from '../tell';
import { handAtTarget } from './check';
import type { Command } from './command';
import { transcriptToTag } from './tag';
import { cursorOf } from './target';

/** Says that there is nothing to check in the sentence at hand, and goes on to the next that is open. */
export const nothingToCheckInSentence: Command = async (desk, target) => {
  const open = transcriptToTag(target);
  const hand = open && handAtTarget(desk, open, target);
  if (!open) return;
  await cover(desk, open, hand, (one) => hand !== undefined && overlaps(one, hand));
};

/** Says the same of every sentence of the turn in which no claim is tagged. */
export const nothingToCheckInTurn: Command = async (desk, target) => {
  const open = transcriptToTag(target);
  if (!open) return;
  const hand = desk.checking.handOf(open);
  const turn = turnAt(open.dossier.transcript, hand?.offset ?? cursorOf(target));
  await cover(desk, open, turn && { start: turn.speech.start, end: turn.speech.end }, (one) => one.turn === turn);
};

async function cover(
  desk: Desk,
  open: OpenTranscript,
  from: Span | undefined,
  isMeant: (sentence: CoveredSentence) => boolean,
): Promise<void> {
  const sentences = coverageOf(open.dossier).sentences.filter(isMeant);
  const [first] = sentences;
  if (!first || !from) return tell(l10n.t('Nobody speaks here: put the cursor into a turn, or select the words.'));
  const by = await knownName(open.document.uri);
  const { uri } = await desk.homeOf(open);
  const reader = { at: now(), file: uri.toString(), newId, ...(by !== undefined && { by }) };
  const ofTurn = sentences.filter(({ turn }) => turn === first.turn);
  const { acts, tagged, count } = nothingToCheck(open.dossier, ofTurn, reader);
  const [claim] = tagged;
  if (claim && count === 0) {
    return tell(l10n.t('A claim is tagged here: “{0}”.', shorten(claim.annotation.quote.exact)));
  }
  const outcome = await desk.make(open, ...acts);
  const done = count === 1 ? l10n.t('Nothing to check here.') : l10n.t('Nothing to check in {0} sentences.', count);
  await tellOutcome(desk, open, outcome, done);
  if (desk.checking.isOn(open)) await goOnToSentence(desk, open, from);
}

/** Takes the next sentence to hand that nobody has accounted for, around the end. */
async function goOnToSentence(desk: Desk, open: OpenTranscript, { end }: Span): Promise<void> {
  const waiting = coverageOf(open.dossier).sentences.filter(({ cover }) => cover === 'open');
  const next = waiting.find(({ start }) => start >= end) ?? waiting[0];
  if (!next) return tell(l10n.t('Every sentence is accounted for.'));
  await showHand(desk, open, { start: next.start, end: next.end, offset: next.start });
}
