import { l10n } from 'vscode';
import { labelUnder } from '../../core/dossier/label-under';
import { renewSpeakers } from '../../core/dossier/renew-speakers';
import { turnAt } from '../../core/dossier/turn-at';
import { nameOfLabel } from '../../core/dossier/turns-of-speaker';
import type { LabelNote, Sidecar } from '../../core/sidecar/sidecar';
import { withTold } from '../../core/sidecar/tell-speakers';
import { labelKey } from '../../core/transcript/candidate';
import { askText } from '../ask';
import type { Desk, Outcome } from '../desk';
import type { OpenTranscript } from '../open-transcript';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { type CommandTarget, placesOf, transcriptOf } from './target';

/** Has the label under the cursor, or the selected words, read as a speaker's everywhere. */
export const thisIsSpeaker: Command = async (desk, target) => {
  const aim = labelOf(target);
  if (!aim) return;
  const { open, label } = aim;
  const outcome = await note(desk, open, { label, speaker: true });
  const count = turnsOf(open, label);
  const done =
    count === 0
      ? l10n.t('“{0}” is kept as a speaker, but no line begins with it.', label)
      : l10n.t('“{0}” is a speaker, with {1} turns.', label, count);
  await tellOutcome(desk, open, outcome, done);
};

/** Has a label read as no speaker's, everywhere. */
export const thisIsNoSpeaker: Command = async (desk, target) => {
  const aim = labelOf(target);
  if (!aim) return;
  const { open, label } = aim;
  const outcome = await note(desk, open, { label, speaker: false });
  await tellOutcome(desk, open, outcome, l10n.t('“{0}” is no speaker.', label));
};

/** Asks for the name of whom a label stands for; without a name the label says it again. */
export const nameThisSpeaker: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const { transcript, about } = open.dossier;
  const [place] = placesOf(target);
  const turn = place && turnAt(transcript, place.cursor);
  const label =
    (turn && place.start === place.end ? turn.speaker : undefined) ?? (place && labelUnder(transcript, place));
  if (label === undefined) {
    // Words that no label opens are those of whoever gives the talk.
    if (turn) return setTalkSpeaker(desk, target);
    return tell(l10n.t('No speaker’s label stands here. Select one.'));
  }
  const name = await askText({
    title: l10n.t('Name of {0}', label),
    prompt: l10n.t('It holds wherever this label stands; the transcript itself stays as it is.'),
    value: about.speakers?.find((one) => one.label === label)?.name ?? (turn && nameOfLabel(transcript, turn)) ?? '',
  });
  if (name === undefined) return;
  const outcome = await note(desk, open, { label, name: name.trim() });
  const done = name.trim() === '' ? l10n.t('{0} has no name.', label) : l10n.t('{0} is {1}.', label, name.trim());
  await tellOutcome(desk, open, outcome, done);
};

/** Asks who speaks where no label says so. */
export const setTalkSpeaker: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const name = await askText({
    title: l10n.t('Speaker of the talk'),
    prompt: l10n.t('Who speaks wherever no label says so.'),
    value: open.dossier.about.speaker ?? open.dossier.transcript.turns.find((one) => one.speaker === null)?.name ?? '',
  });
  if (name === undefined) return;
  const speaker = name.trim();
  const file = fileThat(open, ({ about }) => about?.speaker !== undefined);
  const outcome = await desk.make(open, { change: { kind: 'tell-speakers', speaker }, ...file });
  const done =
    speaker === '' ? l10n.t('Nobody is named as the speaker.') : l10n.t('Speaker of the talk: {0}.', speaker);
  await tellOutcome(desk, open, outcome, done);
};

/** The label that is meant; says so if there is none. */
function labelOf(target: CommandTarget): { readonly open: OpenTranscript; readonly label: string } | undefined {
  const open = transcriptOf(target);
  if (!open) return undefined;
  const [place] = placesOf(target);
  const label = place && labelUnder(open.dossier.transcript, place);
  if (label !== undefined) return { open, label };
  tell(l10n.t('No speaker’s label stands here. Select one.'));
  return undefined;
}

/**
 * Keeps what is said of a label, in the file that speaks of it already if there is one. Annotations of which only the reading
 * of who speaks changes have the speaker written anew.
 */
function note(desk: Desk, open: OpenTranscript, one: LabelNote): Promise<Outcome> {
  const { dossier } = open;
  const told = { labels: [one] };
  const file = fileThat(open, ({ about }) => about?.speakers?.some(({ label }) => label === one.label) === true);
  const renewed =
    dossier.annotations.length > 0 ? renewSpeakers(dossier, open.reading.with(withTold(dossier.about, told))) : [];
  return desk.make(
    open,
    { change: { kind: 'tell-speakers', ...told }, ...file },
    ...renewed.map(({ change }) => ({ change })),
  );
}

function fileThat(open: OpenTranscript, holds: (sidecar: Sidecar) => boolean): { readonly file?: string } {
  const found = open.filedSidecars.find(({ sidecar }) => holds(sidecar));
  return found ? { file: found.file } : {};
}

function turnsOf(open: OpenTranscript, label: string): number {
  const key = labelKey(label);
  return open.dossier.transcript.turns.filter(({ speaker }) => speaker !== null && labelKey(speaker) === key).length;
}
