import { l10n, type QuickPickItem } from 'vscode';
import { quoteSpan } from '../../core/anchors/quote-span';
import { sentenceAtHand } from '../../core/dossier/hand';
import { lfOf } from '../../core/dossier/lf-of';
import { peopleKnown } from '../../core/dossier/people-known';
import { renewSpeakers } from '../../core/dossier/renew-speakers';
import { tellTurns, toldTurnAt } from '../../core/dossier/tell-turns';
import { turnAt } from '../../core/dossier/turn-at';
import type { TurnNote } from '../../core/sidecar/sidecar';
import { turnKey, withTold } from '../../core/sidecar/tell-speakers';
import { shorten } from '../../core/text/shorten';
import { askChoiceOrWords } from '../ask';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { cursorOf, transcriptOf } from './target';

interface Choice extends QuickPickItem {
  /** Empty: what was said of the place is taken back. */
  readonly speaker: string;
}

/** Asks who speaks from the sentence at the cursor on, by the digit before the name, or by a new name. The text stays as it is. */
export const someoneElseSpeaks: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const { dossier } = open;
  const { transcript, about } = dossier;
  const sentence = sentenceAtHand(dossier, desk.checking.handOf(open)?.start ?? cursorOf(target));
  if (!sentence) return tell(l10n.t('Nobody speaks here: put the cursor into a turn, or select the words.'));
  const turn = turnAt(transcript, sentence.start);
  if (turn?.label && turn.speech.start === sentence.start) {
    return tell(
      l10n.t('Here {0} speaks, as the label says. “Name This Speaker…” says who that is.', turn.speaker ?? ''),
    );
  }
  const here = toldTurnAt(transcript, sentence.start);
  const words = transcript.read.slice(sentence);
  const speaker = await pickSpeaker(words, peopleKnown(dossier), here !== undefined);
  if (speaker === undefined) return;
  const quoted = quoteSpan(transcript.read, { start: sentence.start, end: sentence.end }, lfOf(transcript));
  const note = here ? { ...here, speaker } : { ...quoted, speaker };
  const holds = (one: TurnNote) => turnKey(one) === turnKey(note);
  const holder = open.filedSidecars.find(({ sidecar }) => sidecar.about?.turns?.some(holds));
  const act = { change: { kind: 'tell-speakers', turns: [note] } as const, ...(holder && { file: holder.file }) };
  const told = withTold(about, { turns: [note] }).turns;
  // Who speaks changes of what was tagged below too.
  const renewed = renewSpeakers(dossier, tellTurns(open.reading.now.transcript, told));
  const outcome = await desk.make(open, act, ...renewed.map(({ change }) => ({ change })));
  const done = speaker === '' ? l10n.t('The previous speaker goes on.') : l10n.t('From here {0} speaks.', speaker);
  await tellOutcome(desk, open, outcome, done);
};

/** One key from those known: the digit before a name takes it at once. */
async function pickSpeaker(words: string, people: readonly string[], isTold: boolean): Promise<string | undefined> {
  const known: Choice[] = [
    ...people.map((speaker, i) => ({ label: i < 9 ? `${i + 1}  ${speaker}` : speaker, speaker })),
    ...(isTold ? [{ label: `0  ${l10n.t('Nobody else: as before')}`, speaker: '' }] : []),
  ];
  const isDigit = (typed: string) => /^\d$/.test(typed);
  const answer = await askChoiceOrWords({
    title: l10n.t('Who speaks from here?'),
    placeholder: `“${shorten(words, 80)}”`,
    items: known,
    fresh: l10n.t('a new name'),
    isKnown: (typed) => isDigit(typed) || people.includes(typed),
    takenBy: (typed) => (isDigit(typed) ? known.find(({ label }) => label.startsWith(`${typed}  `)) : undefined),
  });
  if (typeof answer === 'string') return isDigit(answer) ? undefined : answer;
  return answer?.speaker;
}
