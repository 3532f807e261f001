import { partitionPoint } from '../text/partition-point';
import { sharedEnds } from '../text/shared-ends';
import type { BlockDocument } from './document';
import { itemsWithin, type Outline, type OutlineItem } from './outline';
import { type ReadEntry, readQuickly } from './read-entry';
import { readRemains } from './read-remains';
import type { Entry } from './sidecar';
import { ReadBudget } from './yaml/read-budget';

/** An entry that is sound, as it was read, with its item. */
interface KeptEntry {
  readonly item: OutlineItem;
  readonly entry: ReadEntry;
}

/** One version of a file as it was read; undefined for what has to be read again. */
interface Version {
  readonly source: string;
  readonly indent: number;
  readonly entries: readonly (KeptEntry | undefined)[];
}

/** So many entries between those that stay are read at once; of more, most only stand elsewhere. */
const few = 64;

const nothing: Version = { source: '', indent: 0, entries: [] };

/**
 * The sound entries of one file as they were read last: what stands unchanged in the next version of the file, be it at
 * another place, is not read again, and its annotation stays the same object. The same one is passed to every reading of a file.
 */
export class KeptEntries {
  /** How many entries had to be read so far. */
  reads = 0;
  #last = nothing;
  /** Of a version all of whose entries are sound and have ids of their own: those ids, and its entries as they were handed out. */
  #sound: { readonly ids: Set<string>; readonly entries: readonly Entry[] } | undefined;

  /** Every item of a document's list as read, without its `node`. */
  read({ source, outline }: BlockDocument, budget: ReadBudget): ReadEntry[] {
    const { items, indent } = outline;
    const last = this.#last.indent === indent ? this.#last : nothing;
    const { head, tail } = sharedEnds(last.source, source);
    const moved = source.length - last.source.length;
    let between: ReadonlyMap<string, KeptEntry> | undefined;
    const keptAt = (item: OutlineItem, i: number): KeptEntry | undefined => {
      if (item.stray !== undefined) return undefined;
      const before = last.entries[i];
      if (before && item.next <= head && isSame(before.item, item, 0)) return before;
      const after = last.entries[i - items.length + last.entries.length];
      if (after && item.start >= source.length - tail && isSame(after.item, item, moved)) return after;
      between ??= byLines(last, head, last.source.length - tail);
      return between.get(linesOf(source, item));
    };
    const kept: (KeptEntry | undefined)[] = [];
    const entries = items.map((item, i) => {
      const known = keptAt(item, i);
      const entry = known ? moveTo(known, item) : this.#read(source, outline, item, budget);
      kept.push(entry.annotation && entry.problems.length === 0 ? { item, entry } : undefined);
      return entry;
    });
    this.#last = { source, indent, entries: kept };
    this.#sound = undefined;
    return entries;
  }

  /** To be called with the entries of a document that `read` was asked for last if all are sound, each with an id of its own. */
  note(entries: readonly Entry[]): void {
    // What an alias of an entry means stands in another one: it can't be kept by its own lines.
    if (this.#last.entries.includes(undefined)) return;
    this.#sound = { entries, ids: new Set(entries.map(({ annotation }) => annotation!.id)) };
  }

  /**
   * The entries of a document of which only a few differ from those before: only these are looked at, and those whose place
   * in the file has changed. Undefined if the whole list has to be read.
   */
  readOn({ source, outline }: BlockDocument): readonly Entry[] | undefined {
    const last = this.#last;
    const sound = this.#sound;
    const { items, indent, isMistyped } = outline;
    if (!sound || isMistyped || last.indent !== indent) return undefined;
    const before = last.entries as readonly KeptEntry[];
    const { head, tail } = sharedEnds(last.source, source);
    const from = partitionPoint(items, ({ start }) => start <= source.length - tail);
    const to = partitionPoint(before, ({ item }) => item.start <= last.source.length - tail);
    const above = Math.min(itemsWithin(items, head), from, to);
    if (items.length - from !== before.length - to || from - above > few) return undefined;
    const budget = new ReadBudget();
    const between = to > above ? byLines(last, before[above]!.item.start, last.source.length - tail) : undefined;
    const fresh: KeptEntry[] = [];
    for (const item of items.slice(above, from)) {
      const same = between?.get(linesOf(source, item));
      const entry = same ? moveTo(same, item) : this.#read(source, outline, item, budget);
      if (!entry.annotation || entry.problems.length > 0) return undefined;
      fresh.push({ item, entry });
    }
    for (const { entry } of before.slice(above, to)) sound.ids.delete(entry.annotation!.id);
    const { size } = sound.ids;
    for (const { entry } of fresh) sound.ids.add(entry.annotation!.id);
    if (sound.ids.size < size + fresh.length) {
      this.#sound = undefined;
      return undefined;
    }
    const isMoved = source.length !== last.source.length;
    const below = before.slice(to);
    const kept = isMoved
      ? below.map((one, i) => ({ item: items[from + i]!, entry: moveTo(one, items[from + i]!) }))
      : below;
    const entries = [
      ...sound.entries.slice(0, above),
      ...fresh.map(({ entry }) => filedAs(source, entry)),
      ...(isMoved ? kept.map(({ entry }) => filedAs(source, entry)) : sound.entries.slice(to)),
    ];
    this.#last = { source, indent, entries: [...before.slice(0, above), ...fresh, ...kept] };
    this.#sound = { ids: sound.ids, entries };
    return entries;
  }

  #read(source: string, outline: Outline, item: OutlineItem, budget: ReadBudget): ReadEntry {
    this.reads++;
    // A part of a string keeps the whole alive, here every version of the file: only the first may stay.
    if (this.#last !== nothing && item.stray === undefined) {
      const lines = copyOf(source.slice(item.start, item.next));
      const alone = { source: lines, outline: { ...outline, items: [], end: lines.length } };
      const entry = readQuickly(alone, { start: 0, next: lines.length }, budget);
      if (entry.annotation && entry.problems.length === 0) return shifted(entry, item.start);
    }
    return { ...readQuickly({ source, outline }, item, budget), node: undefined };
  }
}

const filed = new WeakMap<ReadEntry, Entry>();

/** The same for an entry that is kept: the same object each time. */
export function filedAs(source: string, entry: ReadEntry): Entry {
  const known = filed.get(entry) ?? asEntry(source, entry);
  filed.set(entry, known);
  return known;
}

/** An entry without what only reading and writing need. */
export function asEntry(source: string, { span, annotation }: ReadEntry): Entry {
  return annotation ? { span, annotation } : { span, remains: readRemains(source, span) };
}

function isSame(old: OutlineItem, { start, next }: OutlineItem, moved: number): boolean {
  return old.start + moved === start && old.next + moved === next;
}

/** What a version holds between two offsets, by its lines. */
function byLines({ source, entries }: Version, from: number, to: number): ReadonlyMap<string, KeptEntry> {
  return new Map(
    entries.flatMap((one) =>
      one && one.item.next >= from && one.item.start <= to ? [[linesOf(source, one.item), one] as const] : [],
    ),
  );
}

/**
 * The lines of an entry. Blank lines below it come and go with its neighbours; only in a text that keeps its line ends (`|+`)
 * do they count.
 */
function linesOf(source: string, { start, next }: OutlineItem): string {
  const lines = source.slice(start, next);
  if (lines.includes('+')) return lines;
  let end = lines.length;
  for (let at = end; at > 0; ) {
    at = lines.lastIndexOf('\n', at - 2) + 1;
    if (lines.slice(at, end).trim() !== '') break;
    end = at;
  }
  return lines.slice(0, end);
}

function moveTo({ item, entry }: KeptEntry, { start }: OutlineItem): ReadEntry {
  return start === item.start ? entry : shifted(entry, start - item.start);
}

function shifted({ span, annotation, problems, anchored }: ReadEntry, by: number): ReadEntry {
  return { span: { start: span.start + by, end: span.end + by }, node: undefined, annotation, problems, anchored };
}

/** A copy that shares nothing. */
function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
