import { type Document, isBlock } from './document';
import type { OutlineItem } from './outline';
import { readEntries } from './read-entries';
import type { ReadEntry } from './read-entry';
import { findItems } from './write-block';

/** An entry with its place in the document. */
export interface Found {
  readonly entry: ReadEntry;
  /** In a file in block style. */
  readonly item?: OutlineItem;
  /** In any other: its place in the list. */
  readonly index?: number;
}

/** The entries that have an id: one, none, or several where a hand edit doubled it. */
export function findEntries(document: Document, id: string): Found[] {
  if (isBlock(document)) return findItems(document, id);
  return [...readEntries(document)]
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => entry.annotation?.id === id);
}
