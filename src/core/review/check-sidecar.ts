import type { Annotation } from '../sidecar/annotation';
import type { Entry, Sidecar } from '../sidecar/sidecar';
import type { Term, Vocabulary } from '../sidecar/vocabulary';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';

/**
 * What a sidecar is held against besides the words of the transcript (whose file name is `transcript`, where known):
 *
 * - `other-transcript`: the sidecar says that it belongs to another file
 * - `unknown-tag`, `unknown-verdict`, `unknown-status`: an id that the team's vocabulary doesn't have
 * - `verdict-without-source`: a verdict that names no source
 * - `unsettled-conflict`: a merge left something for a person to decide
 */
export function checkSidecar(sidecar: Sidecar, vocabulary: Vocabulary, transcript?: string): Problem[] {
  return [
    ...otherTranscript(sidecar, transcript),
    ...sidecar.entries.flatMap((entry) => (entry.annotation ? checkEntry(sidecar.text, entry, entry.annotation) : [])),
  ];

  function checkEntry(text: string, entry: Entry, annotation: Annotation): Problem[] {
    const at: At = (key) => keySpan(text, entry.span, key);
    return [
      ...unknown(annotation.tag, vocabulary.tags, 'tag', at),
      ...unknown(annotation.verdict, vocabulary.verdicts, 'verdict', at),
      ...unknown(annotation.status, vocabulary.statuses, 'status', at),
      ...withoutSource(annotation, at),
      ...unsettled(annotation, at),
    ];
  }
}

function otherTranscript({ text, transcript }: Sidecar, name: string | undefined): Problem[] {
  if (name === undefined || transcript === undefined || transcript === name) return [];
  const message = `This file says that it belongs to “${transcript}”, but it lies beside “${name}”. Mend the line “transcript:”.`;
  const span = keySpan(text, { start: 0, end: text.length }, 'transcript');
  return [{ code: 'other-transcript', severity: 'warning', message, span }];
}

type At = (key: string) => Span;

function unknown(id: string | undefined, terms: readonly Term[], key: string, at: At): Problem[] {
  if (id === undefined || terms.some((term) => term.id === id)) return [];
  const known = terms.map((term) => term.id).join(', ');
  const message = `The team’s vocabulary has no ${key} “${id}”. It has: ${known}.`;
  return [{ code: `unknown-${key}`, severity: 'warning', message, span: at(key) }];
}

function withoutSource({ verdict, sources }: Annotation, at: At): Problem[] {
  if (verdict === undefined || sources?.length) return [];
  const message = `The verdict “${verdict}” names no source. Add one under “sources”.`;
  return [{ code: 'verdict-without-source', severity: 'warning', message, span: at('verdict') }];
}

function unsettled({ conflicts }: Annotation, at: At): Problem[] {
  if (!conflicts?.length) return [];
  const fields = conflicts.map((one) => one.field).join(', ');
  const message = `A merge could not settle: ${fields}. Choose for each what holds, then remove “conflicts”.`;
  return [{ code: 'unsettled-conflict', severity: 'error', message, span: at('conflicts') }];
}

/** A key within a stretch of a sidecar with its value, to the line's end; the first line where it can't be found. */
function keySpan(text: string, span: Span, key: string): Span {
  const lines = new RegExp(`^((?:- +)? *)(${key}[ \\t]*:[^\\r\\n]*)`, 'gm');
  let found: { indent: number; span: Span } | undefined;
  for (const { index, 1: indent = '', 2: words = '' } of text.slice(span.start, span.end).matchAll(lines)) {
    // A record within may have a key of the same name, deeper.
    if (found && found.indent <= indent.length) continue;
    const start = span.start + index + indent.length;
    found = { indent: indent.length, span: { start, end: start + words.length } };
  }
  return found?.span ?? firstLine(text, span);
}

function firstLine(text: string, { start, end }: Span): Span {
  const length = text.slice(start, end).search(/[\r\n]/);
  return { start, end: length < 0 ? end : start + length };
}
