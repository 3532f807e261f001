import { l10n, MarkdownString } from 'vscode';
import type { SpeakerFacts } from '../../core/dossier/speaker-facts';
import type { Person } from '../../core/transcript/transcript';
import { appendWords } from './append-words';

/** So many other labels of a speaker are listed. */
const mostLabels = 5;

/** Who speaks, in a hover over the label. */
export function describeSpeaker({ name, role, otherLabels, turns, claims }: SpeakerFacts): MarkdownString {
  const text = new MarkdownString(undefined, true);
  appendWords(text.appendMarkdown('$(person) **'), name ?? l10n.t('Speaker not named')).appendMarkdown('**');
  if (role !== undefined) appendWords(text, ` · ${role}`);
  appendWords(text.appendMarkdown('\n\n'), l10n.t('Turns: {0} · numeric claims: {1}', turns, claims));
  if (otherLabels.length > 0) {
    const labels = [...otherLabels.slice(0, mostLabels), ...(otherLabels.length > mostLabels ? ['…'] : [])];
    appendWords(text.appendMarkdown('\n\n'), l10n.t('Also labelled: {0}', labels.join(', ')));
  }
  return text;
}

/** Whom a form of address in speech likely means, in a hover over it. */
export function describeAddressee({ name, role }: Person): MarkdownString {
  const text = new MarkdownString(undefined, true).appendMarkdown('$(person) ');
  return appendWords(text, l10n.t('Likely {0}', [name, role].filter(Boolean).join(' · ')));
}
