import { addAll } from '../../text/add-all';
import { groupBy } from '../../text/group-by';
import { isStartOf } from './find-cut';
import { isUnchanged, mergeEntry } from './merge-entry';
import type { MergeSide, SideEntry } from './read-merge-side';

/** One entry of the merged list, in order. */
export interface PlannedEntry {
  readonly key: string;
  /** Index of the entry of ours that stands here; absent for one that is new to ours. */
  readonly ours?: number;
  /** Where its words stand, in code points. */
  readonly start?: number;
  /** LF lines; equal to ours' where nothing changed. */
  readonly text: string;
  /** The comment lines above it. */
  readonly lead: readonly string[];
}

/** What a merge wants said of an entry. */
export interface Notice {
  readonly code: 'kept-entry' | 'both-kept';
  readonly key: string;
}

export interface MergePlan {
  readonly entries: readonly PlannedEntry[];
  /** The comment lines below the last entry. */
  readonly tail: readonly string[];
  readonly notices: readonly Notice[];
}

/** Decides, entry by entry, what the merged list holds; `indent` is the column of the dashes of all sides. */
export function planEntries(
  base: MergeSide | undefined,
  ours: MergeSide,
  theirs: MergeSide,
  indent: number,
): MergePlan {
  const [b, o] = [base, ours].map((side) => new Map(side?.entries.map((one) => [one.key, one])));
  const oldLines = new Set(base?.entries.flatMap(({ lead }) => lead).concat(base.tail));
  const others = hidesEntries(ours, b!) ? theirs : dropDeleted(theirs, o!, b!, oldLines);
  const t = new Map(others.entries.map((one) => [one.key, one]));
  const entries: PlannedEntry[] = [];
  const notices: Notice[] = [];
  const [oursHidden, theirsHidden] = [ours, theirs].map((side) => hidesEntries(side, b!));
  const ourTexts = new Set(ours.entries.map(({ text }) => text));
  let orphaned: readonly string[] = [];

  for (const [index, own] of ours.entries.entries()) {
    const { key } = own;
    const [before, other] = [b!.get(key), t.get(key)];
    const lead = mergeLeads(base && (before?.lead ?? []), own.lead, other?.lead ?? []);
    if (!other && before && !theirsHidden && isUnchanged(before.text, own.text)) {
      orphaned = [...orphaned, ...lead];
      continue;
    }
    if (!other && before) notices.push({ code: 'kept-entry', key });
    const put = (text: string) => {
      const start = own.start ?? other?.start;
      entries.push({ key, ours: index, text, lead: [...orphaned, ...lead], ...(start !== undefined && { start }) });
      orphaned = [];
    };
    if (!other || other.text === own.text) put(own.text);
    else if (own.isBroken && isStartOf(own, other)) put(other.text);
    else if (other.isBroken && isStartOf(other, own)) put(own.text);
    else {
      // What can't be read never takes the place of what can.
      const [ownBroke, otherBroke] = [own, other].map((one) => one.isBroken && !(before ?? one).isBroken);
      const merged =
        other.text === before?.text && !ownBroke
          ? own.text
          : own.text === before?.text && !otherBroke
            ? other.text
            : mergeEntry(before?.text, own.text, other.text, indent);
      put(merged ?? own.text);
      if (merged !== undefined || ourTexts.has(other.text)) continue;
      const { start } = other;
      entries.push({ key: `${key} theirs`, text: other.text, lead: [], ...(start !== undefined && { start }) });
      notices.push({ code: 'both-kept', key });
    }
  }

  const added = others.entries.filter(({ key }) => !o!.has(key));
  for (const { key, text } of added) {
    if (b!.has(key) && !(oursHidden && b!.get(key)!.text === text)) notices.push({ code: 'kept-entry', key });
  }
  const tail = [...orphaned, ...mergeLeads(base?.tail, ours.tail, others.tail)];
  const placed = place(entries, added, others, oldLines);
  // Without a base it can't be told that a line was moved.
  return base ? { ...withoutDoubled(placed, tail, ours, theirs), notices } : { entries: placed, tail, notices };
}

/** Comment lines that one side moved to another entry stand in one place only: none more often than in either side. */
function withoutDoubled(
  entries: readonly PlannedEntry[],
  tail: readonly string[],
  ...sides: readonly MergeSide[]
): Pick<MergePlan, 'entries' | 'tail'> {
  const counts = sides.map((side) => countLines([...side.entries.flatMap(({ lead }) => lead), ...side.tail]));
  const left = new Map<string, number>();
  const keep = (line: string) => {
    const count = left.get(line) ?? Math.max(...counts.map((one) => one.get(line) ?? 0));
    left.set(line, count - 1);
    return count > 0;
  };
  return { entries: entries.map((one) => ({ ...one, lead: one.lead.filter(keep) })), tail: tail.filter(keep) };
}

function countLines(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...groupBy(lines, (line) => line)].map(([line, all]) => [line, all.length]));
}

/** True if a side has an entry that can't be read and whose id can't be told: it may be any of those that it seems to lack. */
function hidesEntries({ entries }: MergeSide, base: ReadonlyMap<string, SideEntry>): boolean {
  return entries.some(({ key, text, isBroken }) => isBroken && key === text.trim() && !base.has(key));
}

/** Their side without the entries that we deleted and they left alone; new comments above those move down. */
function dropDeleted(
  { entries, tail }: MergeSide,
  ours: ReadonlyMap<string, SideEntry>,
  base: ReadonlyMap<string, SideEntry>,
  oldLines: ReadonlySet<string>,
): MergeSide {
  const kept: SideEntry[] = [];
  let orphaned: readonly string[] = [];
  for (const one of entries) {
    const before = base.get(one.key);
    if (!ours.has(one.key) && before && isUnchanged(before.text, one.text)) {
      orphaned = [...orphaned, ...one.lead.filter((line) => !oldLines.has(line))];
    } else {
      kept.push(orphaned.length > 0 ? { ...one, lead: [...orphaned, ...one.lead] } : one);
      orphaned = [];
    }
  }
  return { entries: kept, tail: [...orphaned, ...tail] };
}

/** Comment lines as a set of lines, three ways; without a base all of both. */
function mergeLeads(
  base: readonly string[] | undefined,
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const same = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n');
  if (same(ours, theirs) || (base && same(theirs, base))) return ours;
  if (base && same(ours, base)) return theirs;
  return [...ours, ...theirs.filter((line) => !ours.includes(line) && !base?.includes(line))];
}

/** Puts their new entries where they belong in the order of the transcript. */
function place(
  entries: readonly PlannedEntry[],
  added: readonly SideEntry[],
  theirs: MergeSide,
  oldLines: ReadonlySet<string>,
): PlannedEntry[] {
  if (added.length === 0) return [...entries];
  const starts = entries.map(({ start }) => start);
  const known = starts.flatMap((start, index) => (start === undefined ? [] : [{ start, index }]));
  const isOrdered = known.every((one, index) => index === 0 || known[index - 1]!.start <= one.start);
  const stretches = neighboursOf(entries, added, theirs);
  const inserted = new Map<number, SideEntry[]>();
  for (const [nth, one] of added.entries()) {
    const [from, to] = stretches[nth]!;
    let at = from;
    if (one.start !== undefined && isOrdered) at = (known[countUpTo(known, one.start) - 1]?.index ?? -1) + 1;
    else while (at < to && (starts[at] ?? -1) <= (one.start ?? Infinity)) at++;
    const here = inserted.get(at) ?? [];
    const later = here.findIndex(({ start }) => one.start !== undefined && start !== undefined && start > one.start);
    here.splice(later < 0 ? here.length : later, 0, one);
    inserted.set(at, here);
  }
  const result: PlannedEntry[] = [];
  for (let index = 0; index <= entries.length; index++) {
    const here = (inserted.get(index) ?? []).map(({ key, text, lead }) => ({
      key,
      text,
      // What stood there before is ours to keep or drop.
      lead: lead.filter((line) => !oldLines.has(line)),
    }));
    addAll(result, here);
    if (index < entries.length) result.push(entries[index]!);
  }
  return result;
}

/** For each new entry the stretch of ours between its neighbours in their list that ours has too. */
function neighboursOf(
  entries: readonly PlannedEntry[],
  added: readonly SideEntry[],
  theirs: MergeSide,
): [from: number, to: number][] {
  const indexes = new Map(entries.map(({ key }, index) => [key, index]));
  const isNew = new Set(added);
  const stretches: [number, number][] = [];
  let from = 0;
  let waiting: [number, number][] = [];
  for (const one of theirs.entries) {
    const index = indexes.get(one.key);
    if (isNew.has(one)) {
      const stretch: [number, number] = [from, entries.length];
      stretches.push(stretch);
      waiting.push(stretch);
    } else if (index !== undefined) {
      for (const stretch of waiting) stretch[1] = Math.max(stretch[0], index);
      waiting = [];
      from = index + 1;
    }
  }
  return stretches;
}

/** How many of the ascending starts are not above `limit`. */
function countUpTo(ascending: readonly { readonly start: number }[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]!.start <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
