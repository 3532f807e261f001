import { l10n, MarkdownString } from 'vscode';
import type { PlacedAnnotation } from '../../core/dossier/dossier';
import { appendWords } from './append-words';

/** An annotation in a hover; `head` is what it is and was decided, in the window's language. */
export function describeAnnotation(one: PlacedAnnotation, head: readonly string[]): MarkdownString {
  const { annotation, reason, placement, attention } = one;
  const text = new MarkdownString(undefined, true);
  appendWords(text.appendMarkdown('$(tag) '), head.join(' · '));
  const line = (icon: string, words: string) => appendWords(text.appendMarkdown(`\n\n$(${icon}) `), words);
  if (attention !== undefined) line('warning', attention);
  else if (placement !== 'exact' && reason !== undefined) line('info', reason);
  if (annotation.claim !== undefined) line('quote', annotation.claim);
  for (const source of annotation.sources ?? []) {
    if (source.confidential) line('lock', l10n.t('confidential source'));
    else line('link', [source.title, source.url].filter(Boolean).join(' – '));
  }
  for (const note of annotation.notes ?? []) line('note', [note.by, note.text].filter(Boolean).join(': '));
  const last = annotation.reviews?.at(-1);
  if (last) {
    line(
      'history',
      [last.at?.slice(0, 10), last.by, last.verdict ?? last.status, last.note].filter(Boolean).join(' · '),
    );
  }
  return text;
}
