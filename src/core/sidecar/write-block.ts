import { sharedItems } from '../text/shared-items';
import type { WrittenEntry } from './change';
import type { BlockDocument } from './document';
import type { Edit } from './edit';
import { entryLines } from './entry-source';
import { itemSpan, type OutlineItem, openKey } from './outline';
import { type ReadEntry, readBlockEntry } from './read-entry';
import { readRemains } from './read-remains';
import { valueAt } from './yaml/node';
import { parseSimple } from './yaml/parse-simple';

/**
 * Items that say they have this id, however they are written; more than one if a hand edit doubled it. Only items in which
 * the id stands are read.
 */
export function findItems(document: BlockDocument, id: string): { item: OutlineItem; entry: ReadEntry }[] {
  const { source, outline } = document;
  const { ids } = factsOf(source, outline.items);
  const found: { item: OutlineItem; entry: ReadEntry }[] = [];
  for (let i = 0; i < ids.length; i++) {
    if (ids[i] !== undefined && ids[i] !== id) continue;
    const item = outline.items[i]!;
    if (ids[i] === undefined && !source.slice(item.start, item.next).includes(id)) continue;
    const entry = readBlockEntry(document, item);
    const named = valueAt(entry.node, 'id');
    const own = entry.node
      ? named?.kind === 'scalar' && named.source
      : readRemains(source, { start: item.start, end: item.next }).id;
    if (own === id) found.push({ item, entry });
  }
  return found;
}

/** Puts a new entry where its words stand in the transcript. */
export function addToBlock({ text, outline }: BlockDocument, added: WrittenEntry): Edit[] {
  const { items, key, indent } = outline;
  const entry = entryLines(added, indent);
  const below = belowKey(text, key.end);
  if (items.length === 0) {
    return [
      { ...key, text: openKey(text, outline) },
      { ...below, text: below.lead + entry },
    ];
  }
  const index = orderedIndex(text, items, added);
  const previous = items[index - 1];
  if (!previous) return [{ ...below, text: `${below.lead}${entry}\n` }];
  const { end } = itemSpan(text, outline, previous);
  const lead = text[end - 1] === '\n' ? '\n' : '\n\n';
  return [{ start: end, end, text: lead + entry }];
}

/** Takes an entry out, with one of the blank lines around it. */
export function removeFromBlock({ text, outline }: BlockDocument, item: OutlineItem): Edit[] {
  let { end } = itemSpan(text, outline, item);
  let { start } = item;
  const blankBelow = /^[ ]*\r?\n/.exec(text.slice(end, end + 80));
  const blankAbove = /\n([ ]*\r?\n)$/.exec(text.slice(Math.max(0, start - 80), start));
  if (blankBelow) end += blankBelow[0].length;
  else if (blankAbove) start -= blankAbove[1]!.length;
  const edits = [{ start, end, text: '' }];
  if (outline.items.length === 1) {
    const at = outline.key.start + 'annotations:'.length;
    edits.push({ start: at, end: at, text: ' []' });
  }
  return edits;
}

/** The id of the entry that stands below an item, if its words begin at the same place. */
export function idBelow({ source, outline }: BlockDocument, item: OutlineItem): string | undefined {
  const below = outline.items[outline.items.indexOf(item) + 1];
  if (!below) return undefined;
  const start = slowStart(source, item);
  if (start === undefined || slowStart(source, below) !== start) return undefined;
  return readRemains(source, { start: below.start, end: below.next }).id;
}

/** Where in the list an entry belongs by its position; entries whose position isn't known don't count. */
function orderedIndex(text: string, items: readonly OutlineItem[], { annotation, before }: WrittenEntry): number {
  const position = annotation.position?.start;
  if (position === undefined) return items.length;
  const { starts } = factsOf(text, items);
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    if (start > position) return i;
    if (start === position && before !== undefined && isOf(text, items[i]!, before)) return i;
  }
  return items.length;
}

/** What a look at the lines of each item of a list tells. */
interface Facts {
  readonly items: readonly OutlineItem[];
  /** The id of an entry that begins as we write it; undefined if it doesn't. */
  readonly ids: readonly (string | undefined)[];
  /** The position of each entry; not a number if it isn't known. */
  readonly starts: Float64Array;
}

/** The latest list: most items of the next one are the same, and an item that is the same object stands in the same text. */
let latest: Facts = { items: [], ids: [], starts: new Float64Array(0) };

function factsOf(text: string, items: readonly OutlineItem[]): Facts {
  if (latest.items === items) return latest;
  const { head, tail } = sharedItems(latest.items, items);
  const starts = new Float64Array(items.length);
  starts.set(latest.starts.subarray(0, head));
  starts.set(latest.starts.subarray(latest.items.length - tail), items.length - tail);
  const lead = 'position: {start: ';
  const between = items.slice(head, items.length - tail);
  let hit = -1;
  for (const [i, item] of between.entries()) {
    if (hit < item.start) hit = text.indexOf(lead, item.start);
    if (hit < 0) hit = text.length;
    const start =
      hit < item.next
        ? Number.parseInt(text.slice(hit + lead.length, hit + lead.length + 16), 10)
        : slowStart(text, item);
    starts[head + i] = start ?? Number.NaN;
  }
  const ids = latest.ids.slice(0, head).concat(
    between.map(({ start }) => idLine.exec(text.slice(start, start + 80))?.[1]),
    latest.ids.slice(latest.ids.length - tail),
  );
  latest = { items, ids, starts };
  return latest;
}

/** The first line of an entry, with an id as they are made: no part of the text, which would be kept by it. */
const idLine = /^ *- id: ([a-z][a-z0-9]{11})\r?\n/;

function isOf(text: string, { start, next }: OutlineItem, id: string): boolean {
  return readRemains(text, { start, end: next }).id === id;
}

/** The position of an entry that isn't written as we write it. */
function slowStart(text: string, { start, next }: OutlineItem): number | undefined {
  if (!text.slice(start, next).includes('position')) return undefined;
  const node = parseSimple(text, start, next);
  const item = node?.kind === 'list' ? node.items[0]?.value : undefined;
  const value = valueAt(valueAt(item, 'position'), 'start');
  return value?.kind === 'scalar' && typeof value.value === 'number' ? value.value : undefined;
}

function belowKey(text: string, keyEnd: number): { start: number; end: number; lead: string } {
  const lineFeed = text.indexOf('\n', keyEnd);
  const at = lineFeed < 0 ? text.length : lineFeed + 1;
  return { start: at, end: at, lead: lineFeed < 0 ? '\n' : '' };
}
