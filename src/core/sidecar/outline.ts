import { addAll } from '../text/add-all';
import { partitionPoint } from '../text/partition-point';
import { sharedEnds } from '../text/shared-ends';
import type { Span } from '../text/span';
import { findMeantKey } from './find-meant-key';
import { afterLine } from './lines';
import type { RecordShape } from './shape';

/**
 * Where the entries of a sidecar in block style stand, told from the lines alone. In YAML a line at the column of the
 * list's dashes can't belong to the entry above it: a broken entry leaves the others readable, and one entry can be
 * changed without reading the rest.
 */
export interface Outline {
  /** The line `annotations:`, without line end. */
  readonly key: Span;
  /** True if that line only looks like it: `Annotations:`, `annotations：`. */
  readonly isMistyped?: boolean;
  /** Column of the dashes; 2 where there is no entry yet. */
  readonly indent: number;
  readonly items: readonly OutlineItem[];
  /** Offset after the list's last line: the start of what follows the list. */
  readonly end: number;
}

export interface OutlineItem {
  /** Start of the line that holds the dash. */
  readonly start: number;
  /** Start of what follows: the next item's line, or the end of the list. */
  readonly next: number;
  /** If the lines alone show that the entry is broken: the first character that is out of place. */
  readonly stray?: number;
}

/** A dash that is none, before an id: `– id: a`, `• id：a`. */
const oddDash = /[\p{Pd}−•·*][ \t\p{Zs}]*["“]?id["”]?[ ]*[:：]/uy;

const listLine = /^annotations:[ \t]*(?:(?:\[[ ]*\]|~|null)[ \t]*)?(?:(?<=[ \t])#.*)?$/;
/** A key of the document, as opposed to words that slipped to the start of a line. */
const keyLine = /^(?:[A-Za-z_][\w-]*|"[^"\n]*"|'[^'\n]*'):(?:[ \r]+([^\r#]*))?/;
const documentMarker = /^(?:---|\.\.\.|%)/;

enum Char {
  Tab = 9,
  LineFeed = 10,
  CarriageReturn = 13,
  Space = 32,
  Hash = 35,
  Dash = 45,
}

/**
 * The outline of a sidecar in block style; undefined where the file is written in any other way. `before`: that of an earlier
 * version of the file, of which what stands above and below the changed lines is taken over.
 */
export function outlineOf(
  text: string,
  before?: { readonly source: string; readonly outline: Outline },
): Outline | undefined {
  const rightStart = text.startsWith('annotations:') ? 0 : text.indexOf('\nannotations:') + 1;
  const isMistyped = rightStart === 0 && !text.startsWith('annotations:');
  const keyStart = isMistyped ? mistypedKey(text) : rightStart;
  if (keyStart === undefined) return undefined;
  const keyEnd = lineEnd(text, keyStart);
  if (!isMistyped && !listLine.test(text.slice(keyStart, keyEnd))) return undefined;

  const items: { start: number; next: number; stray?: number }[] = [];
  let indent = -1;
  let at = afterLine(text, keyEnd);
  const known = isMistyped || before?.outline.isMistyped ? undefined : before;
  const { head, tail } = known ? sharedEnds(known.source, text) : { head: 0, tail: 0 };
  const above = known ? itemsWithin(known.outline.items, head) : 0;
  if (known && above > 0) {
    addAll(items, known.outline.items.slice(0, above));
    indent = known.outline.indent;
    at = known.outline.items[above]!.start;
  }
  for (; at < text.length; at = afterLine(text, at)) {
    const content = skipSpaces(text, at);
    const column = content - at;
    // Deeper lines are the entry's own: nearly all lines end here.
    if (indent >= 0 && column > indent + 1) continue;
    if (isBlankOrComment(text, content)) continue;
    const dash = isDash(text, content);
    if (indent < 0) {
      // Words where the first entry should begin: what is an entry of what can't be told.
      if (!dash && (column > 0 || isStray(text, at))) return undefined;
      if (!dash) break;
      indent = column;
    }
    const last = items.at(-1)!;
    if (dash && (column === indent || text.startsWith('- id:', content))) {
      if (last) last.next = at;
      const below =
        known && column === indent && known.outline.indent === indent && at > text.length - tail
          ? itemsFrom(known.outline, at - text.length + known.source.length, text.length - known.source.length)
          : undefined;
      if (below) {
        const all = [...items, ...below.items];
        return { key: { start: keyStart, end: keyEnd }, indent, items: all, end: below.end };
      }
      items.push({ start: at, next: text.length, ...(column !== indent && { stray: content }) });
    } else if (column === 0 && !isStray(text, at)) break;
    else if (matchesAt(oddDash, text, content)) {
      last.next = at;
      items.push({ start: at, next: text.length, stray: content });
    } else last.stray ??= content;
  }
  const end = Math.min(at, text.length);
  const last = items.at(-1);
  if (last) last.next = end;
  return {
    key: { start: keyStart, end: keyEnd },
    ...(isMistyped && { isMistyped }),
    indent: indent < 0 ? 2 : indent,
    items,
    end,
  };
}

/** How many items stand so far within the first characters of a text that whatever follows changes nothing of them. */
export function itemsWithin(items: readonly OutlineItem[], head: number): number {
  return Math.max(0, partitionPoint(items, ({ next }) => next <= head) - 1);
}

/** The items from the one that starts at an offset on, moved by so many characters; undefined where none starts there. */
function itemsFrom({ items, end }: Outline, start: number, by: number): Pick<Outline, 'items' | 'end'> | undefined {
  const index = partitionPoint(items, (one) => one.start < start);
  if (items[index]?.start !== start) return undefined;
  const below = items.slice(index);
  if (by === 0) return { items: below, end };
  return {
    items: below.map(({ start, next, stray }) => ({
      start: start + by,
      next: next + by,
      ...(stray !== undefined && { stray: stray + by }),
    })),
    end: end + by,
  };
}

/** Where a line above entries stands that is meant to be `annotations:`; undefined if there is none. */
function mistypedKey(text: string): number | undefined {
  const lines = /^["'“]?([A-Za-z\uff21-\uff5a_-]{8,16})["'”]?[ ]*[:：]?[ \t]*(?:#.*)?\r?$/gmu;
  for (const { 1: name = '', 0: line, index } of text.matchAll(lines)) {
    // Another way of writing it that is read as a whole.
    if (/^(["']?)annotations\1[ ]*:/.test(line)) continue;
    if (findMeantKey(name, listShape, new Set(), new Set()) === undefined) continue;
    const below = /^(?:[ \t]*(?:#.*)?\r?\n)*[ \p{Zs}]*[\p{Pd}•][ \t\p{Zs}]/u.test(
      text.slice(index + line.length + 1, index + 2000),
    );
    if (below) return index;
  }
  return undefined;
}

const listShape: RecordShape = {
  kind: 'record',
  help: '',
  keys: { annotations: { kind: 'any', help: '' } },
  required: [],
};

/** What stands for no entries behind `annotations:`. */
const emptyList = /^annotations:([ ]*(?:\[[ ]*\]|~|null))/;

/** The line `annotations:` as it has to read above entries; a comment on it stays. */
export function openKey(text: string, { key }: Outline): string {
  return text.slice(key.start, key.end).replace(emptyList, 'annotations:');
}

/** What stands for no entries on that line: ` []`; empty where nothing does. */
export function emptyListOn(text: string, { key }: Outline): string {
  return emptyList.exec(text.slice(key.start, key.end))?.[1] ?? '';
}

/**
 * The entry's own characters: from its dash to the end of its last line, line end included. Blank lines and comments at
 * the list's own column, before the next entry, are nobody's.
 */
export function itemSpan(text: string, outline: Outline, item: OutlineItem): Span {
  let end = item.next;
  while (end > item.start) {
    const start = text.lastIndexOf('\n', end - 2) + 1;
    const content = skipSpaces(text, start);
    if (!isBlankOrComment(text, content)) break;
    if (text.charCodeAt(content) === Char.Hash && content - start > outline.indent) break;
    end = start;
  }
  return { start: skipSpaces(text, item.start), end };
}

/** True for words at the start of a line that can't be a key of the document, since entries go on below them. */
function isStray(text: string, at: number): boolean {
  const line = text.slice(at, lineEnd(text, at));
  if (documentMarker.test(line)) return false;
  const key = keyLine.exec(line);
  if (!key) return true;
  const value = key[1]?.trim() ?? '';
  if (value === '' || /^[|>]/.test(value)) return false;
  let next = afterLine(text, at);
  while (next < text.length && isBlankOrComment(text, skipSpaces(text, next))) next = afterLine(text, next);
  const content = skipSpaces(text, next);
  return content > next && (isDash(text, content) || keyLine.test(text.slice(content, lineEnd(text, content))));
}

function isBlankOrComment(text: string, from: number): boolean {
  // White space alone is a blank line, whatever it is made of.
  let content = from;
  while (text.charCodeAt(content) === Char.Tab || text.charCodeAt(content) === Char.Space) content++;
  if (content >= text.length) return true;
  const code = text.charCodeAt(content);
  if (code !== Char.CarriageReturn) return code === Char.LineFeed || code === Char.Hash;
  // A lone CR ends no line here: what follows it would be overlooked.
  return text.charCodeAt(content + 1) === Char.LineFeed;
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === Char.Dash && (at + 1 >= text.length || text.charCodeAt(at + 1) <= Char.Space);
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === Char.Space) at++;
  return at;
}

/** The end of the line that holds `at`, before its line end. */
function lineEnd(text: string, at: number): number {
  const lineFeed = text.indexOf('\n', at);
  const end = lineFeed < 0 ? text.length : lineFeed;
  return end > at && text.charCodeAt(end - 1) === Char.CarriageReturn ? end - 1 : end;
}
