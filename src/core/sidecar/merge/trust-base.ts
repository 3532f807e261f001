import type { Span } from '../../text/span';
import { readDocument } from '../document';
import { applyEdits, type Edit } from '../edit';
import { afterLine, lineStart } from '../lines';
import { itemSpan } from '../outline';
import { readPiece } from '../yaml/read-piece';

/**
 * The base of a text with conflict markers, without the keys that don't stand wholly in what git printed as the base
 * (`parts`). What stands between the regions is in all versions, but not always in the base: git's style `zdiff3` moves
 * lines that both sides added out of a region. Taken for the base, they would make an addition look like something old.
 * Where all versions agree nobody asks for the base. Undefined where it can't be read.
 */
export function trustBase(text: string, parts: readonly Span[]): string | undefined {
  const { outline, obstacle } = readDocument(text);
  if (!outline || obstacle) return undefined;
  const items = outline.items.map((item) => ({ start: item.start, end: itemSpan(text, outline, item).end }));
  const counts = new Map<string | undefined, number>();
  const ids = items.map(({ start, end }) => /^ *- +id: *(\S+)/.exec(text.slice(start, end))?.[1]);
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const edits: Edit[] = [];
  const dropPairs = (piece: Span, kept?: string) => {
    const { node } = readPiece(text, piece);
    const map = node?.kind === 'list' ? node.items[0]?.value : node;
    for (const { key, start, value, keyEnd } of map?.kind === 'map' ? map.pairs : []) {
      const line = { start: lineStart(text, start), end: afterLine(text, Math.max(keyEnd, value.end)) };
      if (key !== kept && !isWithin(line, parts)) edits.push({ ...line, text: '' });
    }
  };
  for (const [index, item] of items.entries()) {
    if (isWithin(item, parts)) continue;
    // One that git's moved lines doubled, or that isn't written as we write it, says nothing.
    if (ids[index] === undefined || counts.get(ids[index]) !== 1) edits.push({ ...item, text: '' });
    else dropPairs(item, 'id');
  }
  dropPairs({ start: 0, end: outline.key.start });
  dropPairs({ start: outline.end, end: text.length });
  return applyEdits(text, edits);
}

/** True where a span lies within one of the parts, which are in order. */
function isWithin({ start, end }: Span, parts: readonly Span[]): boolean {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const part = parts[low - 1];
  return part !== undefined && end <= part.end;
}
