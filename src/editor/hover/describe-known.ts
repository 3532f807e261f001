import { l10n, MarkdownString } from 'vscode';
import { handAt } from '../../core/dossier/hand';
import { describeOffer } from '../describe-offer';
import type { Desk } from '../desk';
import type { OpenTranscript } from '../open-transcript';
import { appendWords } from './append-words';

/** What was checked before, or prepared, that says the same as the words at an offset, with the way to take it over; undefined if nothing. */
export function describeKnown(desk: Desk, open: OpenTranscript, offset: number): MarkdownString | undefined {
  desk.known.start();
  const hand = handAt(open.dossier, offset);
  const [first] = hand ? desk.known.offersFor(hand) : [];
  if (!hand || !first) return undefined;
  const text = new MarkdownString(undefined, true);
  for (const [i, line] of describeOffer(first, open.team.vocabulary).entries())
    appendWords(text.appendMarkdown(i === 0 ? '$(history) ' : '\n\n'), line);
  const transcript = open.document.uri.toString();
  const id = hand.unit?.annotation?.annotation.id;
  const handle = id === undefined ? { transcript, offset: hand.offset } : { transcript, id };
  const title = first.differences.length === 0 ? l10n.t('Take over') : l10n.t('Is it the same?');
  text.appendMarkdown(
    `\n\n[${title}](command:transcript.takeOverVerdict?${encodeURIComponent(JSON.stringify([handle]))})`,
  );
  text.isTrusted = { enabledCommands: ['transcript.takeOverVerdict'] };
  return text;
}
