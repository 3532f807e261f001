import { l10n, MarkdownString } from 'vscode';
import { sentenceOf } from '../../core/dossier/claim-at';
import type { Dossier } from '../../core/dossier/dossier';
import { turnAt } from '../../core/dossier/turn-at';
import type { NumericExpression } from '../../core/numbers/numeric-expression';
import { formatTime } from '../../core/text/format-time';
import { shorten } from '../../core/text/shorten';
import { nameKind } from '../name-kind';
import { readNumber } from '../read-number';
import { appendWords } from './append-words';

/** A numeric expression in a hover: its reading, whether it is a claim, the sentence, and who says it. */
export function describeNumber({ transcript }: Dossier, number: NumericExpression): MarkdownString {
  const text = new MarkdownString(undefined, true);
  const kind = nameKind(number.kind);
  appendWords(text.appendMarkdown('**'), readNumber(number)).appendMarkdown('** · ');
  appendWords(text, number.claim ? l10n.t('numeric claim: {0}', kind) : l10n.t('no claim: {0}', kind));
  const turn = turnAt(transcript, number.start);
  const sentence = sentenceOf(transcript, number.start);
  if (sentence) {
    const words = transcript.read.slice(sentence);
    appendWords(text.appendMarkdown('\n\n> '), shorten(words, 300));
  }
  if (turn) {
    const time = turn.time === undefined ? [] : [formatTime(turn.time)];
    const who = [turn.name ?? turn.speaker, turn.role, ...time].filter(Boolean).join(' · ');
    appendWords(text.appendMarkdown('\n\n$(person) '), who);
  }
  return text;
}
