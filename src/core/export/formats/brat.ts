import { localize } from '../../text/localize';
import { oneLine } from '../../text/one-line';
import type { Span } from '../../text/span';
import { wordingOf } from '../claim-facts';
import { codePointsOf } from '../code-points';
import { type ExportChoice, noticeOf } from '../export-choice';
import type { ExportFormat } from '../export-format';
import type { ExportedTalk } from '../exported-talk';
import { fileNames } from '../file-names';
import { placedIn, unplacedNote } from '../unplaced-note';
import { visibleText } from '../visible-text';
import { writtenText } from '../written-text';
import { zipFiles } from '../zip-files';

/** brat's standoff form: a `.txt` and an `.ann` a transcript, and what may stand in them. */
export const brat: ExportFormat = {
  id: 'brat',
  name: () => localize('brat (.txt and .ann)'),
  purpose: () => localize('The text with standoff annotations, for linguists and their programs'),
  ending: '.zip',
  write: (talks, choice) => {
    const names = fileNames(talks);
    const files = talks.flatMap((talk, i) => [
      [`${names[i]}.txt`, writtenText(talk.transcript).text],
      [`${names[i]}.ann`, standoff(talk, choice)],
    ]);
    const content = zipFiles(
      { 'annotation.conf': configuration(talks, choice), ...Object.fromEntries(files) },
      choice.at,
    );
    return { content, held: placedIn(talks), notes: unplacedNote(talks) };
  },
};

function standoff({ transcript, claims }: ExportedTalk, choice: ExportChoice): string {
  const { text, place } = writtenText(transcript);
  const pointsBefore = codePointsOf(text);
  const notice = noticeOf(choice);
  const lines: string[] = [];
  const count = { T: 0, A: 0, '#': 0 };
  const bound = (label: string, spans: readonly Span[]): string => {
    const fragments = fragmentsOf(text, spans.map(place));
    const key = `T${++count.T}`;
    const places = fragments.map(({ start, end }) => `${pointsBefore(start)} ${pointsBefore(end)}`).join(';');
    lines.push(`${key}\t${label} ${places}\t${fragments.map(({ start, end }) => text.slice(start, end)).join(' ')}`);
    return key;
  };
  for (const { fields, spans, repeats } of claims) {
    if (spans.length === 0) continue;
    const label = labelOf(fields.tag);
    const keys = [bound(label, spans), ...repeats.map((span) => bound(label, [span]))];
    const [key] = keys;
    if (keys.length > 1) lines.push(`*\tEquiv ${keys.join(' ')}`);
    if (fields.verdict !== undefined) lines.push(`A${++count.A}\tVerdict ${key} ${labelOf(fields.verdict)}`);
    if (fields.status !== undefined) lines.push(`A${++count.A}\tStatus ${key} ${labelOf(fields.status)}`);
    const notes = [
      [notice, fields.id, wordingOf(fields)].filter(Boolean).join(' · '),
      ...(fields.notes ?? []).map(({ text }) => text),
    ];
    for (const note of notes) lines.push(`#${++count['#']}\tAnnotatorNotes ${key}\t${visibleLine(note)}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Spans in order, apart from each other, none over a line's end. */
function fragmentsOf(text: string, spans: readonly Span[]): Span[] {
  const fragments: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    let from = Math.max(span.start, fragments.at(-1)?.end ?? 0);
    for (const line of text.slice(from, span.end).split('\n')) {
      if (line.trim() !== '') fragments.push({ start: from, end: from + line.length });
      from += line.length + 1;
    }
  }
  return fragments;
}

function configuration(talks: readonly ExportedTalk[], choice: ExportChoice): string {
  const claims = talks.flatMap((talk) => talk.claims.map(({ fields }) => fields));
  const labels = (values: readonly (string | undefined)[]) => [
    ...new Set(values.flatMap((one) => (one ? labelOf(one) : []))),
  ];
  const tags = labels(claims.map(({ tag }) => tag));
  const attribute = (name: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${name}\tArg:<ENTITY>, Value:${values.join('|')}`];
  const notice = noticeOf(choice);
  return [
    ...(notice ? [`# ${notice}`] : []),
    '[entities]',
    ...tags,
    '[relations]',
    ...(tags.length > 0
      ? [`Equiv\tArg1:${tags.join('|')}, Arg2:${tags.join('|')}, <REL-TYPE>:symmetric-transitive`]
      : []),
    '[events]',
    '[attributes]',
    ...attribute('Verdict', labels(claims.map(({ verdict }) => verdict))),
    ...attribute('Status', labels(claims.map(({ status }) => status))),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** A label of brat: letters, digits, `_` and `-`; of other scripts their code points. */
function labelOf(id: string): string {
  const label = id.replace(/[^\w-]/gu, (one) =>
    /[\p{L}\p{N}]/u.test(one) ? `u${one.codePointAt(0)!.toString(16)}` : '_',
  );
  return label === '' ? '_' : label;
}

function visibleLine(text: string): string {
  return oneLine(visibleText(text));
}
