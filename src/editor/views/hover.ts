import { Hover, l10n, languages, MarkdownString } from 'vscode';
import type { NumericExpression } from '../../core/numbers/numeric-expression';
import type { PlacedAnnotation } from '../../core/review/review';
import { annotationsAt } from '../../core/review/tag-span';
import { turnAt } from '../../core/review/turn-at';
import { languageId } from '../is-transcript';
import { nameOf } from '../label-of';
import { rangeOf } from '../ranges';
import type { RegisterView } from './view';

/** What is known of the words under the pointer. All text of files is shown as text: no links run, no HTML. */
export const registerHover: RegisterView = (desk) =>
  languages.registerHoverProvider(
    { language: languageId },
    {
      async provideHover(document, position) {
        const open = desk.of(document);
        if (!open) return undefined;
        const { review } = open;
        const offset = document.offsetAt(position);
        const number = review.numbers.find((one) => one.start <= offset && offset < one.end);
        const annotations = annotationsAt(review, offset);
        if (!number && annotations.length === 0) return undefined;
        const parts: MarkdownString[] = [];
        const turn = turnAt(review.transcript, offset);
        if (number) parts.push(describeNumber(number, turn && [turn.name ?? turn.speaker, turn.role]));
        const vocabulary = await desk.vocabulary.of(document.uri);
        for (const one of annotations) {
          const { tag, verdict, status } = one.annotation;
          const head = [
            nameOf(vocabulary.tags, tag),
            ...(verdict === undefined ? [] : [nameOf(vocabulary.verdicts, verdict)]),
            ...(status === undefined ? [] : [nameOf(vocabulary.statuses, status)]),
          ];
          parts.push(describeAnnotation(one, head));
        }
        const range = number ?? annotations[0]!.span!;
        return new Hover(parts, rangeOf(document, range));
      },
    },
  );

function describeNumber(
  number: NumericExpression,
  speaker: readonly (string | undefined)[] | undefined,
): MarkdownString {
  const text = new MarkdownString();
  text.appendMarkdown('**').appendText(number.text).appendMarkdown('**  ');
  text.appendText(number.claim ? l10n.t('numeric claim') : l10n.t('no claim ({0})', number.kind));
  if (speaker) text.appendMarkdown('\n\n').appendText(speaker.filter(Boolean).join(' · '));
  return text;
}

function describeAnnotation(one: PlacedAnnotation, head: readonly string[]): MarkdownString {
  const { annotation, reason, placement, attention } = one;
  const text = new MarkdownString(undefined, true);
  text.appendMarkdown('$(tag) ').appendText(head.join(' · '));
  const line = (icon: string, words: string) => text.appendMarkdown(`\n\n$(${icon}) `).appendText(words);
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
