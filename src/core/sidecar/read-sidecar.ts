import type { Problem } from '../text/problem';
import { type Document, isBlock, readDocument } from './document';
import { valueAt } from './node';
import { ReadBudget } from './read-budget';
import { type ReadEntry, readBlockEntry, readNodeEntry } from './read-entry';
import { readPiece } from './read-piece';
import type { Sidecar } from './sidecar';

/** Reads a sidecar's text. Never throws: what can't be read is a problem at its place, and the rest is read. */
export function readSidecar(text: string): Sidecar {
  const document = readDocument(withoutBom(text));
  const entries = readEntries(document);
  const problems = [...document.problems, ...entries.flatMap((entry) => entry.problems), ...findDoubleIds(entries)];
  const { version, transcript, about, obstacle } = document;
  return {
    text: document.text,
    ...(version !== undefined && { version }),
    ...(transcript !== undefined && { transcript }),
    ...(about !== undefined && { about }),
    entries: entries.map(({ span, annotation }) => ({ span, ...(annotation && { annotation }) })),
    problems: problems.sort((a, b) => a.span.start - b.span.start),
    writable: !obstacle,
  };
}

/** Every item of a document's list, in file order. */
export function readEntries(document: Document): ReadEntry[] {
  const { root, source } = document;
  if (!isBlock(document)) {
    const list = valueAt(root, 'annotations');
    return list?.kind === 'list' ? list.items.map((item) => readNodeEntry(source, item.value)) : [];
  }
  const budget = new ReadBudget();
  const entries = document.outline.items.map((item) => readBlockEntry(document, item, budget));
  const hasBadAlias = entries.some(({ problems }) => problems[0]?.code === 'bad-alias');
  return hasBadAlias ? readTogether(document, entries, budget) : entries;
}

/** An alias may stand for something in another entry: then only the whole file tells what it is. */
function readTogether({ source }: Document, entries: readonly ReadEntry[], budget: ReadBudget): ReadEntry[] {
  const { node, errors } = readPiece(source, { start: 0, end: source.length }, budget);
  const list = valueAt(node, 'annotations');
  const whole = errors.length === 0 && list?.kind === 'list' && list.items.length === entries.length;
  return entries.map((entry, i) => {
    if (!whole || entry.problems[0]?.code !== 'bad-alias') return entry;
    return { ...readNodeEntry(source, list.items[i]!.value), span: entry.span, anchored: true };
  });
}

export function withoutBom(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function findDoubleIds(entries: readonly ReadEntry[]): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { annotation, node, span } of entries) {
    if (!annotation) continue;
    if (seen.has(annotation.id)) {
      const { start, end } = valueAt(node, 'id') ?? span;
      problems.push({
        code: 'duplicate-id',
        severity: 'error',
        message: `Another entry has the id ${annotation.id} too. Neither can be changed until one of them gets another id.`,
        span: { start, end },
      });
    }
    seen.add(annotation.id);
  }
  return problems;
}
