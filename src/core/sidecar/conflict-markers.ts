import type { Span } from '../text/span';

/** Git's markers in one file: `<<<<<<< ours`, with diff3 style `||||||| base`, `=======`, `>>>>>>> theirs`. */
export interface ConflictRegion extends Span {
  readonly ours: Span;
  /** Absent without diff3 style. */
  readonly base?: Span;
  readonly theirs: Span;
}

/** The regions between conflict markers; spans of the sides are whole lines. A region without its end is none. */
export function findConflictRegions(text: string): ConflictRegion[] {
  const regions: ConflictRegion[] = [];
  if (!text.includes('<<<<<<<')) return regions;
  let open:
    | { start: number; oursStart: number; oursEnd?: number; baseStart?: number; baseEnd?: number; theirsStart?: number }
    | undefined;
  for (const { 1: mark, 0: line, index } of text.matchAll(/^(<{7}|\|{7}|={7}|>{7})(?: [^\n]*|\r?)(?:\n|$)/gm)) {
    const after = index + line.length;
    if (mark === '<<<<<<<') open = { start: index, oursStart: after };
    else if (!open) continue;
    else if (mark === '|||||||' && open.oursEnd === undefined)
      Object.assign(open, { oursEnd: index, baseStart: after });
    else if (mark === '=======' && open.theirsStart === undefined) {
      if (open.oursEnd === undefined) open.oursEnd = index;
      else open.baseEnd = index;
      open.theirsStart = after;
    } else if (mark === '>>>>>>>' && open.theirsStart !== undefined) {
      regions.push({
        start: open.start,
        end: after,
        ours: { start: open.oursStart, end: open.oursEnd! },
        ...(open.baseStart !== undefined && { base: { start: open.baseStart, end: open.baseEnd! } }),
        theirs: { start: open.theirsStart, end: index },
      });
      open = undefined;
    }
  }
  return regions;
}

/** The text with one side of every conflict; the rest is blanked, so that offsets stay. */
export function blankToOurs(text: string, regions: readonly ConflictRegion[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, ours } of regions) {
    result += text.slice(from, start) + blank(text.slice(start, ours.start)) + text.slice(ours.start, ours.end);
    result += blank(text.slice(ours.end, end));
    from = end;
  }
  return result + text.slice(from);
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
