import type { MergeSide, SideEntry } from './read-merge-side';

/** One version of a file for merging. */
export interface SideText {
  /** LF lines, without byte order mark. */
  readonly text: string;
  readonly side: MergeSide;
}

/**
 * True if a side's text ends in the middle of what the base holds, as a full disk, a crash or a synchronising program leaves
 * it: then what it lacks isn't deleted. Not if it ends with a whole entry and a line end, as after the last ones were removed.
 */
export function isCutOff({ text, side }: SideText, base: SideText): boolean {
  const endsOpen = !/\n\s*$/.test(text) && /\n\s*$/.test(base.text);
  const end = text.trimEnd();
  const last = side.entries.at(-1);
  if (!last)
    return base.side.entries.length > 0 && endsOpen && end !== base.text.trimEnd() && base.text.startsWith(end);
  const keys = new Set(side.entries.map(({ key }) => key));
  const before = wholeOf(side, base.side);
  // Of an entry that nobody knows what it was, the one before it tells where the text ends.
  const isNew = last.isBroken && !before && !last.text.trimEnd().includes('\n');
  const known = before ?? (isNew ? side.entries.at(-2) : undefined);
  const at = base.side.entries.findIndex(({ key }) => key === known?.key);
  const tail = at < 0 && !(isNew && side.entries.length === 1) ? [] : base.side.entries.slice(at + 1);
  const losesTail = tail.length > 0 && tail.every(({ key }) => !keys.has(key));
  const isHalf = (last.isBroken && !before?.isBroken) || (before !== undefined && isStartOf(last, before));
  const isInId = before !== undefined && before.key !== last.key;
  return losesTail ? isHalf || endsOpen : isHalf && (endsOpen || isInId);
}

/**
 * The entry of a base that the last one of a side is, or was before it was cut off within its id: the first that it is the beginning
 * of and that the side lacks. Undefined if there is none.
 */
export function wholeOf({ entries }: MergeSide, base: MergeSide): SideEntry | undefined {
  const last = entries.at(-1);
  const own = base.entries.find(({ key }) => key === last?.key);
  if (own || !last?.isBroken) return own;
  const keys = new Set(entries.map(({ key }) => key));
  return base.entries.find((one) => !keys.has(one.key) && isStartOf(last, one));
}

/** True if an entry holds nothing but the beginning of another one. */
export function isStartOf(cut: SideEntry, whole: SideEntry): boolean {
  const text = cut.text.trimEnd();
  return text.length < whole.text.trimEnd().length && whole.text.startsWith(text);
}
