import { toLf } from '../../text/to-lf';
import { type Document, isBlock } from '../document';
import { itemSpan } from '../outline';
import { readEntries } from '../read-entries';
import type { ReadEntry } from '../read-entry';
import { readRemains } from '../read-remains';
import { renderItem } from '../render';
import { annotationShape } from '../shape';
import { valueAt } from '../yaml/node';
import { commentLinesOf } from './find-comments';
import { mergeDataOf } from './merge-data';
import { shiftLines } from './merge-text-maps';

/** One side's entry, as text that can be held against the other sides'. */
export interface SideEntry {
  /** Its id, a second one of the same id numbered; where none can be told, its text. The same on all sides. */
  readonly key: string;
  /** LF lines without blank ones at the end, the dash at the indentation asked for. */
  readonly text: string;
  /** The comment lines above it, at the dash's column, trimmed. */
  readonly lead: readonly string[];
  /** Where its words stand, in code points. */
  readonly start?: number;
  /** It can't be read. */
  readonly isBroken: boolean;
}

export interface MergeSide {
  readonly entries: readonly SideEntry[];
  /** The comment lines below the last entry, trimmed. */
  readonly tail: readonly string[];
}

/** Reads the entries of a side for merging, their dashes at `indent`. */
export function readMergeSide(document: Document, indent: number): MergeSide {
  const { source } = document;
  const entries: SideEntry[] = [];
  const counts = new Map<string, number>();
  let last = isBlock(document) ? document.outline.key.end : 0;
  const gapBefore = (start: number) => commentLinesOf(source.slice(last, Math.max(last, start)));
  let index = 0;
  for (const entry of readEntries(document)) {
    const item = isBlock(document) ? document.outline.items[index++]! : undefined;
    const span = item && isBlock(document) ? itemSpan(source, document.outline, item) : entry.span;
    const text = item
      ? shiftLines(toLf(source.slice(item.start, span.end)), indent - (span.start - item.start))
      : renderItem(
          entry.node ? mergeDataOf(entry.node, annotationShape) : source.slice(span.start, span.end),
          annotationShape,
          indent,
        );
    const id = idOf(entry, text);
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    const start = entry.annotation ? entry.annotation.position?.start : brokenStart(text);
    entries.push({
      key: count > 1 ? `${id} ${count}` : id,
      text: `${text.trimEnd()}\n`,
      lead: item ? gapBefore(item.start) : [],
      ...(start !== undefined && { start }),
      isBroken: entry.annotation === undefined,
    });
    last = span.end;
  }
  return { entries, tail: isBlock(document) ? gapBefore(document.outline.end) : [] };
}

/** The id of an entry, as far as it can be told of one that is broken. */
function idOf({ annotation, node }: ReadEntry, text: string): string {
  if (annotation) return annotation.id;
  const value = valueAt(node, 'id');
  const named = value?.kind === 'scalar' ? value.source : readRemains(text, { start: 0, end: text.length }).id;
  return named || text.trim();
}

function brokenStart(text: string): number | undefined {
  const digits = /^ *position: *(?:\{|\n) *start: *(\d{1,15})\b/m.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
