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
  const at = base.side.entries.findIndex(({ key }) => key === last.key);
  const before = base.side.entries[at];
  const tail = at < 0 ? [] : base.side.entries.slice(at + 1);
  const keys = new Set(side.entries.map(({ key }) => key));
  const losesTail = tail.length > 0 && tail.every(({ key }) => !keys.has(key));
  const isHalf = (last.isBroken && !before?.isBroken) || (before !== undefined && isStartOf(last, before));
  return losesTail ? isHalf || endsOpen : endsOpen && isHalf;
}

/** True if an entry holds nothing but the beginning of another one. */
export function isStartOf(cut: SideEntry, whole: SideEntry): boolean {
  const text = cut.text.trimEnd();
  return text.length < whole.text.trimEnd().length && whole.text.startsWith(text);
}
