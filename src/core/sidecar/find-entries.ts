import { type BlockDocument, type Document, isBlock } from './document';
import type { OutlineItem } from './outline';
import { readEntries } from './read-entries';
import { type ReadEntry, readBlockEntry } from './read-entry';
import { findItems } from './write-block';
import { valueAt } from './yaml/node';

/** An entry with its place in the document. */
export interface FoundEntry {
  readonly entry: ReadEntry;
  /** In a file in block style. */
  readonly item?: OutlineItem;
  /** In any other: its place in the list. */
  readonly index?: number;
}

/** Finds the entries of one document by their id. */
export type Find = (id: string) => readonly FoundEntry[];

/** Finds many entries, of which all are read once, those that can't be read left out. */
export function findAmongAll(document: BlockDocument): Find {
  const found = new Map<string, FoundEntry[]>();
  for (const item of document.outline.items) {
    const entry = readBlockEntry(document, item);
    const id = valueAt(entry.node, 'id');
    if (id?.kind !== 'scalar') continue;
    const same = found.get(id.source);
    if (same) same.push({ entry, item });
    else found.set(id.source, [{ entry, item }]);
  }
  return (id) => found.get(id) ?? [];
}

/** What was found last: a change and what takes it back look for the same entry. */
let latest: { readonly document: Document; readonly id: string; readonly found: FoundEntry[] } | undefined;

/** The entries that have an id: one, none, or several where a hand edit doubled it. */
export function findEntries(document: Document, id: string): readonly FoundEntry[] {
  if (latest?.document !== document || latest.id !== id) latest = { document, id, found: findNow(document, id) };
  return latest.found;
}

function findNow(document: Document, id: string): FoundEntry[] {
  if (isBlock(document)) {
    const found = findItems(document, id);
    if (!found.some(({ entry }) => entry.problems[0]?.code === 'bad-alias')) return found;
    // What an alias stands for may be told in another entry.
    const whole = [...readEntries(document)];
    return found.map(({ item }) => ({ item, entry: whole[document.outline.items.indexOf(item)]! }));
  }
  return [...readEntries(document)]
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => entry.annotation?.id === id);
}
