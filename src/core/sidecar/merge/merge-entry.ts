import { renderItem } from '../render';
import { sameData } from '../same-data';
import { annotationShape } from '../shape';
import { commentsOf } from './find-comments';
import { mergeFields } from './merge-fields';
import { mergeTextMaps, readTextMap, type TextMap } from './merge-text-maps';

/**
 * Merges three versions of one entry (LF lines, the dash at `indent`). Undefined where one of them can't be read or uses
 * anchors, so that both have to be kept.
 */
export function mergeEntry(base: string | undefined, ours: string, theirs: string, indent: number): string | undefined {
  const [b, o, t] = [base, ours, theirs].map((text) => (text === undefined ? undefined : readEntryMap(text)));
  if (!o || !t || o.node.pairs.length === 0 || t.node.pairs.length === 0) return undefined;
  const merged = mergeTextMaps(b, o, t, annotationShape);
  const text = merged && withDash(`${merged.text.trimEnd()}\n`, indent);
  if (merged && text !== undefined && sameData(readEntryMap(text)?.data, merged.data)) return text;
  // An unusual way of writing: then it becomes ours, and comments stand below.
  const { data } = mergeFields(b?.data ?? {}, o.data, t.data, annotationShape);
  const comments = [...new Set([o, t].flatMap((one) => commentsOf(one.text, one.node)))];
  const lines = comments.map((one) => `${' '.repeat(indent + 2)}${one}\n`);
  const rendered = renderItem(data, annotationShape, indent) + lines.join('');
  return sameData(readEntryMap(rendered)?.data, data) ? rendered : undefined;
}

/** An entry's text as a map: a space in place of its dash. */
export function readEntryMap(text: string): TextMap | undefined {
  const dash = text.search(/[^ ]/);
  if (text[dash] !== '-') return undefined;
  const map = readTextMap(`${text.slice(0, dash)} ${text.slice(dash + 1)}`, annotationShape);
  return map && { ...map, dashed: true };
}

/** Undefined where there is no room for a dash before the first key. */
function withDash(text: string, indent: number): string | undefined {
  const start = /^(?:[ \t]*(?:#.*)?\n)*/.exec(text)![0].length;
  if (text.slice(start, start + indent + 2).trim() !== '') return undefined;
  // Comments above the first key come to stand above the entry.
  const above = text.slice(0, start).replace(/^[ ]*(?=#)/gm, ' '.repeat(indent));
  return `${above}${text.slice(start, start + indent)}-${text.slice(start + indent + 1)}`;
}

/** True where an entry holds the same data and no comment that it didn't hold before. */
export function isUnchanged(base: string, now: string): boolean {
  if (base === now) return true;
  const [b, n] = [readEntryMap(base), readEntryMap(now)];
  if (!b || !n || !sameData(b.data, n.data)) return false;
  const comments = new Set(commentsOf(b.text, b.node));
  return commentsOf(n.text, n.node).every((one) => comments.has(one));
}
