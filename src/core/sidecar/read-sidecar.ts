import { localize } from '../text/localize';
import type { Problem } from '../text/problem';
import { readDocument } from './document';
import { readEntries } from './read-entries';
import type { ReadEntry } from './read-entry';
import { readRemains } from './read-remains';
import type { Entry, Sidecar } from './sidecar';
import { type Node, valueAt } from './yaml/node';

/** Reads a sidecar's text. Never throws: what can't be read is a problem at its place, and the rest is read. */
export function readSidecar(text: string): Sidecar {
  const document = readDocument(withoutBom(text));
  const problems = [...document.problems];
  const entries: Entry[] = [];
  const ids = new Set<string>();
  for (const entry of readEntries(document)) {
    const { span, annotation } = entry;
    entries.push(annotation ? { span, annotation } : { span, remains: readRemains(document.source, span) });
    problems.push(...entry.problems);
    if (!annotation) continue;
    if (ids.has(annotation.id)) problems.push(doubleId(entry, annotation.id));
    ids.add(annotation.id);
  }
  const { version, transcript, about, covered, conflicts, obstacle } = document;
  return {
    text: document.text,
    ...(version !== undefined && { version }),
    ...(transcript !== undefined && { transcript }),
    ...(about !== undefined && { about }),
    ...(covered !== undefined && { covered }),
    ...(conflicts !== undefined && { conflicts }),
    entries,
    problems: problems.sort((a, b) => a.span.start - b.span.start),
    writable: !obstacle,
  };
}

export function withoutBom(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function doubleId({ node, span }: ReadEntry, id: string): Problem {
  const { start, end }: Pick<Node, 'start' | 'end'> = valueAt(node, 'id') ?? span;
  return {
    code: 'duplicate-id',
    severity: 'error',
    message: localize(
      'Another entry has the id {0} too. Neither can be changed until one of them gets another id.',
      id,
    ),
    span: { start, end },
  };
}
