import { KeptChoice } from '../text/kept-choice';
import { localize } from '../text/localize';
import type { Fix, Problem, ProblemCode, Severity } from '../text/problem';
import type { Annotation } from './annotation';
import { hasOffset, inUtc } from './compare-times';
import { entryNode } from './entry-node';
import { quoteText } from './render';
import type { Entry, Sidecar } from './sidecar';
import { firstLine, type Path, spanAtPath } from './span-at-path';
import type { Term, Vocabulary } from './vocabulary';
import { valueAt } from './yaml/node';
import { readPiece } from './yaml/read-piece';

export interface CheckOptions {
  readonly vocabulary: Vocabulary;
  /** Name of the transcript's file, where it is known. */
  readonly transcriptName?: string;
}

/**
 * The rules a sidecar is held against that need neither its transcript's words nor another file. What `readSidecar` says
 * (`sidecar.problems`) is not repeated. In the order of the file:
 *
 * - `other-transcript`: the sidecar says that it belongs to another file; with a fix
 * - `transcript-path`: what it says is no name of a file in the same folder; nothing elsewhere is ever read
 * - `malformed-id`: an id that a YAML reader may take for a number, or that holds more than letters, digits, `-` and `_`
 * - `unknown-tag`, `unknown-status`: an id that the vocabulary doesn't have
 * - `source-without-name`: a source with neither title nor url
 * - `empty-quote`: a quote that holds no words
 * - `time-not-utc`: a time of another place of the world; it counts as the moment that it is
 * - `unsettled-conflict`: a merge left something for a person to decide (an error, so that it is not published)
 */
export function checkSidecar(sidecar: Sidecar, { vocabulary, transcriptName }: CheckOptions): Problem[] {
  return [
    ...checkTranscriptName(sidecar, transcriptName),
    ...checkHeadConflicts(sidecar),
    ...checkEntries(sidecar, vocabulary),
  ];
}

/** Disputes about the document's own keys. */
function checkHeadConflicts({ text, conflicts = [] }: Sidecar): Problem[] {
  if (conflicts.length === 0) return [];
  const start = text.search(/^conflicts[ ]*:/m);
  const span = start < 0 ? { start: 0, end: 0 } : { start, end: start + 'conflicts'.length };
  const fields = conflicts.map(({ field }) => field).join(', ');
  const message = unsettled(fields);
  return [{ code: 'unsettled-conflict', severity: 'error', message, span }];
}

function unsettled(fields: string): string {
  return localize('A merge could not settle: {0}. Choose for each what holds, then remove “conflicts”.', fields);
}

/** A problem of an annotation's data: its place is the value at `path`, or the nearest that is there. */
interface Finding extends Pick<Problem, 'code' | 'severity' | 'message'> {
  readonly path: Path;
}

/** What there is to say of entries by a vocabulary, found once. */
interface Checked {
  readonly of: (annotation: Annotation) => readonly Finding[];
  readonly faulty: KeptChoice<Entry>;
}

const known = new WeakMap<Vocabulary, Checked>();

function checkedBy(vocabulary: Vocabulary): Checked {
  const findings = new WeakMap<Annotation, readonly Finding[]>();
  const of = (annotation: Annotation) => {
    const found = findings.get(annotation) ?? checkAnnotation(annotation, vocabulary);
    findings.set(annotation, found);
    return found;
  };
  const checked = {
    of,
    faulty: new KeptChoice<Entry>(({ annotation }) => annotation !== undefined && of(annotation).length > 0),
  };
  known.set(vocabulary, checked);
  return checked;
}

function checkEntries({ text, entries }: Sidecar, vocabulary: Vocabulary): Problem[] {
  const { of, faulty } = known.get(vocabulary) ?? checkedBy(vocabulary);
  return faulty.of(entries).flatMap((entry) => placed(text, entry, of(entry.annotation!)));
}

function checkAnnotation(annotation: Annotation, vocabulary: Vocabulary): Finding[] {
  const { id, quote, sources = [], reviews = [], conflicts = [] } = annotation;
  const findings: Finding[] = [];
  const find = (code: ProblemCode, severity: Severity, path: Finding['path'], message: string) =>
    findings.push({ code, severity, path, message });

  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(id)) {
    find(
      'malformed-id',
      'warning',
      ['id'],
      localize('An id should be a letter followed by letters and digits: others may be taken for a number.'),
    );
  }
  findUnknown([], 'tag', annotation.tag, vocabulary.tags);
  for (const [path, decision] of [
    [[], annotation] as const,
    ...reviews.map((one, i) => [['reviews', i], one] as const),
  ]) {
    findUnknown(path, 'status', decision.status, vocabulary.statuses);
  }
  if (quote.exact.trim() === '')
    find('empty-quote', 'warning', ['quote', 'exact'], localize('The quote holds no words.'));
  for (const [index, { title, url }] of sources.entries()) {
    if (title || url) continue;
    find('source-without-name', 'warning', ['sources', index], localize('A source needs a title or a url.'));
  }
  for (const { path, time } of timesIn(annotation)) {
    if (!hasOffset(time)) continue;
    const message = localize('Times are in UTC here (ending in “Z”): this one counts as {0}.', inUtc(time));
    find('time-not-utc', 'info', path, message);
  }
  if (conflicts.length > 0) {
    const fields = [...new Set(conflicts.map((one) => one.field))].join(', ');
    find('unsettled-conflict', 'error', ['conflicts'], unsettled(fields));
  }
  return findings;

  function findUnknown(
    path: Finding['path'],
    key: 'tag' | 'status',
    id: string | undefined,
    terms: readonly Term[],
  ): void {
    if (id === undefined || terms.some((term) => term.id === id)) return;
    const known = terms.map((term) => term.id).join(', ');
    find(
      `unknown-${key}`,
      'warning',
      [...path, key],
      key === 'tag'
        ? localize('The team’s vocabulary has no tag “{0}”. It has: {1}.', id, known)
        : localize('The team’s vocabulary has no status “{0}”. It has: {1}.', id, known),
    );
  }
}

/** What a record and those within it say of when something was done. */
function timesIn(value: object, path: Path = []): { readonly path: Path; readonly time: string }[] {
  return Object.entries(value).flatMap(([key, one]) => {
    const step = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof one === 'string') return key === 'at' || key === 'edited' ? [{ path: step, time: one }] : [];
    return typeof one === 'object' && one !== null && key !== 'conflicts' ? timesIn(one, step) : [];
  });
}

function placed(text: string, { span }: Entry, findings: readonly Finding[]): Problem[] {
  const root = entryNode(text, span);
  return findings.map(({ path, ...problem }) => ({
    ...problem,
    span: spanAtPath(root, path) ?? firstLine(text, span),
  }));
}

function checkTranscriptName({ text, transcript, entries }: Sidecar, name: string | undefined): Problem[] {
  if (transcript === undefined || transcript === name) return [];
  const isPath = /[/\\]|^\.{1,2}$/.test(transcript);
  if (name === undefined && !isPath) return [];
  const head = readPiece(text, { start: 0, end: headEnd(text, entries) });
  const node = valueAt(head.node, 'transcript');
  const span = node ? { start: node.start, end: node.end } : { start: 0, end: 0 };
  const code = isPath ? 'transcript-path' : 'other-transcript';
  const message = isPath
    ? localize('“{0}” is no name of a file in the same folder. Only the file beside this one is read.', transcript)
    : localize('This file says that it belongs to “{0}”, but it lies beside “{1}”.', transcript, name!);
  const problem: Problem = { code, severity: 'warning', message, span };
  if (!node || name === undefined) return [problem];
  const fix: Fix = { title: localize('Say that it belongs to {0}', name), span, replacement: quoteText(name) };
  return [{ ...problem, fix }];
}

/** Up to the list in block style: the head alone. In any other style: the whole text. */
function headEnd(text: string, entries: readonly Entry[]): number {
  const list = /^annotations:/m.exec(text.slice(0, entries[0]?.span.start ?? text.length));
  return list ? list.index : text.length;
}
