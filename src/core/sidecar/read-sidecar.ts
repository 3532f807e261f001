import { finish } from '../text/finish';
import { localize } from '../text/localize';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import { type Document, isBlock, readDocument } from './document';
import { entryNode } from './entry-node';
import { asEntry, filedAs, type KeptEntries } from './kept-entries';
import { readEntries } from './read-entries';
import { type ReadEntry, readQuickly } from './read-entry';
import type { Entry, Sidecar } from './sidecar';
import { valueAt } from './yaml/node';

/**
 * Reads a sidecar's text. Never throws: what can't be read is a problem at its place, and the rest is read. `kept`: what an
 * earlier version of the same file was read as.
 */
export function readSidecar(text: string, kept?: KeptEntries): Sidecar {
  return finish(readInSteps(text, kept));
}

/** The same, with a halt after each entry for who has to let others work. */
export function* readInSteps(text: string, kept?: KeptEntries): Generator<undefined, Sidecar> {
  const document = readDocument(withoutBom(text));
  const problems = [...document.problems];
  const known = isBlock(document) ? kept?.readOn(document) : undefined;
  const entries = known ?? (yield* readAll(document, problems, kept));
  const { version, transcript, about, blind, covered, conflicts, obstacle } = document;
  return {
    text: document.text,
    ...(version !== undefined && { version }),
    ...(transcript !== undefined && { transcript }),
    ...(about !== undefined && { about }),
    ...(blind !== undefined && { blind }),
    ...(covered !== undefined && { covered }),
    ...(conflicts !== undefined && { conflicts }),
    entries,
    problems: problems.sort((a, b) => a.span.start - b.span.start),
    writable: !obstacle,
  };
}

/** Every entry, and what is wrong with them. */
function* readAll(document: Document, problems: Problem[], kept?: KeptEntries): Generator<undefined, Entry[]> {
  const entries: Entry[] = [];
  const ids = new Set<string>();
  const { length } = problems;
  for (const entry of readEntries(document, kept, readQuickly)) {
    const { annotation } = entry;
    entries.push(kept ? filedAs(document.source, entry) : asEntry(document.source, entry));
    for (const problem of entry.problems) problems.push(problem);
    yield;
    if (!annotation) continue;
    if (ids.has(annotation.id)) problems.push(doubleId(document, entry, annotation.id));
    ids.add(annotation.id);
  }
  if (isBlock(document) && problems.length === length) kept?.note(entries);
  return entries;
}

export function withoutBom(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function doubleId({ source }: Document, { node, span }: ReadEntry, id: string): Problem {
  const { start, end }: Span = valueAt(node ?? entryNode(source, span), 'id') ?? span;
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
