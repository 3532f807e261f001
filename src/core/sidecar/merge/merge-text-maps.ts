import { applyEdits, type Edit } from '../edit';
import { afterLine, columnOf } from '../lines';
import { patchRecord } from '../patch-record';
import { rankIn } from '../rank-in';
import { sameData } from '../same-data';
import type { RecordShape, Shape } from '../shape';
import type { MapNode, Pair } from '../yaml/node';
import { readPiece } from '../yaml/read-piece';
import { commentLinesOf, commentsOf, findComments } from './find-comments';
import { type MergeData, mergeDataOf } from './merge-data';
import { mergeFields } from './merge-fields';
import { type KeyChoice, type MergedFields, valueAtKey } from './merge-keys';

/** A map in block style with its text: the document's keys, or an entry with a space in place of its dash. LF lines. */
export interface TextMap {
  readonly text: string;
  /** Offsets into `text`; without pairs where there is none yet. */
  readonly node: MapNode;
  readonly data: MergeData;
  /** True for an entry. */
  readonly dashed?: boolean;
}

export interface MergedMap {
  readonly text: string;
  readonly data: MergeData;
}

/** Reads a map's text; undefined where it is none, or uses anchors. */
export function readTextMap(text: string, shape: RecordShape): TextMap | undefined {
  const { node, errors, anchored } = readPiece(text, { start: 0, end: text.length });
  if (errors.length > 0 || anchored || (node && node.kind !== 'map')) return undefined;
  const map: MapNode = node ?? { kind: 'map', start: 0, end: 0, flow: false, pairs: [] };
  return { text, node: map, data: mergeDataOf(map, shape) };
}

/**
 * Merges three versions of a map and writes the result into ours: keys that only they changed come with their own
 * characters and comments, keys that both changed are patched, all else stays as it is. Undefined where it can't be written
 * so that it reads as it should.
 */
export function mergeTextMaps(
  base: TextMap | undefined,
  ours: TextMap,
  theirs: TextMap,
  shape: RecordShape,
  fields: MergedFields = mergeFields(base?.data ?? {}, ours.data, theirs.data, shape),
): MergedMap | undefined {
  const spliced = spliceSegments(base, ours, theirs, fields, shape);
  const candidates: readonly (readonly [TextMap | undefined, Pick])[] = [
    [spliced === undefined ? undefined : readTextMap(spliced, shape), (choice) => 'value' in choice],
    [ours, (choice) => 'value' in choice || choice.side === 'theirs'],
  ];
  for (const [candidate, isPicked] of candidates) {
    const map = candidate && readTextMap(patch(candidate, fields, shape, isPicked), shape);
    if (!map || !sameData(map.data, fields.data)) continue;
    const text = keepComments(base, [ours, theirs], map);
    if (sameData(readTextMap(text, shape)?.data, fields.data)) return { text, data: fields.data };
  }
  return undefined;
}

type Pick = (choice: KeyChoice) => boolean;

/** A map's text with the merged values of the keys that are picked. */
function patch({ text, node }: TextMap, fields: MergedFields, shape: RecordShape, isPicked: Pick): string {
  const picked = [...fields.choices].filter(([, choice]) => isPicked(choice));
  const set = Object.fromEntries(picked.map(([key]) => [key, valueAtKey(fields.data, key)]));
  return applyEdits(text, patchRecord({ text, json: false }, node, shape, set));
}

/** A key with its value, as whole lines: the comment lines above and all that is deeper below belong to it. */
interface Segment {
  readonly key: string;
  readonly text: string;
  /** Where its value is a map in block style: the lines of that, and what stands above them. */
  readonly nested?: { readonly lead: string; readonly lines: string };
}

interface Segments {
  readonly list: readonly Segment[];
  /** Comments and blank lines below the last key. */
  readonly tail: string;
  readonly column: number;
}

/** Undefined where keys don't stand on lines of their own. */
function segmentsOf({ text, node }: TextMap): Segments | undefined {
  if (node.flow) return undefined;
  const [first] = node.pairs;
  if (!first) return { list: [], tail: text, column: 0 };
  const column = columnOf(text, first.start);
  const list: Segment[] = [];
  let start = 0;
  for (const [index, pair] of node.pairs.entries()) {
    const lineStart = pair.start - columnOf(text, pair.start);
    if (lineStart < start || text.slice(lineStart, pair.start).trim() !== '') return undefined;
    if (columnOf(text, pair.start) !== column) return undefined;
    const next = node.pairs[index + 1];
    const from = afterLine(text, Math.max(pair.value.end, pair.keyEnd));
    const until = next ? next.start - columnOf(text, next.start) : text.length;
    if (until < from) return undefined;
    const end = from + deeperLength(text.slice(from, until), column);
    const nested = nestedStart(text, pair);
    list.push({
      key: pair.key,
      text: text.slice(start, end),
      ...(nested !== undefined && { nested: { lead: text.slice(start, nested), lines: text.slice(nested, end) } }),
    });
    start = end;
  }
  return { list, tail: text.slice(start), column };
}

/** Where the lines below a key begin that hold its map in block style. */
function nestedStart(text: string, { keyEnd, value }: Pair): number | undefined {
  const start = afterLine(text, keyEnd);
  return value.kind === 'map' && !value.flow && value.start >= start ? start : undefined;
}

/** How much of what stands below a value belongs to it: up to the first comment at the column of the keys. */
function deeperLength(text: string, column: number): number {
  const stop = new RegExp(`^ {0,${column}}#`, 'm').exec(text);
  if (stop) return stop.index;
  return /\n[ \t\n]*$/.test(text) || text.trim() !== '' ? text.length : 0;
}

/** Our text with the segments that only they changed in place of ours; undefined where the text isn't made of segments. */
function spliceSegments(
  base: TextMap | undefined,
  ours: TextMap,
  theirs: TextMap,
  { choices }: MergedFields,
  shape: RecordShape,
): string | undefined {
  const [b, o, t] = [base && segmentsOf(base), segmentsOf(ours), segmentsOf(theirs)];
  if (!o || !t) return undefined;
  const segmentOf = (segments: Segments | undefined, key: string) => segments?.list.find((one) => one.key === key);
  const find = (segments: Segments | undefined, key: string) => segmentOf(segments, key)?.text;
  const oldLines = new Set(base && commentLinesOf(base.text));
  const shifted = (text: string) => shiftLines(text, o.column - t.column);
  const list: Segment[] = [];
  for (const own of o.list) {
    const { key, text } = own;
    const choice = choices.get(key);
    if (choice && 'value' in choice && choice.fields) {
      const versions = [segmentOf(b, key), own, segmentOf(t, key)] as const;
      list.push({ key, text: mergeNested(versions, choice.fields, shapeAt(shape, key)) ?? text });
      continue;
    }
    const [before, other] = [find(b, key), find(t, key)];
    const isUntouched = before !== undefined && b!.column === o.column && before.trimEnd() === text.trimEnd();
    const isRestyled = isUntouched && sameData(valueAtKey(ours.data, key), valueAtKey(theirs.data, key));
    const takes = choice && 'side' in choice && (choice.side === 'theirs' || isRestyled);
    if (!takes) list.push({ key, text });
    else if (other !== undefined) {
      const fresh = withoutLead(other, (line) => oldLines.has(line) && !text.includes(line));
      list.push({ key, text: withSpaceOf(shifted(fresh), text) });
    }
  }
  const rank = rankIn(shape);
  for (const [index, { key, text: whole }] of t.list.entries()) {
    const text = withoutLead(whole, (line) => oldLines.has(line));
    const choice = choices.get(key);
    if (find(o, key) !== undefined || !choice || !('side' in choice) || choice.side !== 'theirs') continue;
    const previous = t.list.slice(0, index).findLast((one) => list.some((other) => other.key === one.key))?.key;
    const place = Object.hasOwn(shape.keys, key)
      ? list.findLastIndex((one) => Object.hasOwn(shape.keys, one.key) && rank(one.key) < rank(key))
      : Math.max(
          0,
          list.findIndex((one) => one.key === previous),
        );
    const above = list[place];
    list.splice(place + 1, 0, { key, text: above ? withSpaceOf(shifted(text), above.text) : shifted(text) });
    if (above) list[place] = { key: above.key, text: `${above.text.trimEnd()}\n` };
  }
  const tail = b && b.tail === o.tail ? shifted(t.tail) : o.tail;
  return list.map(({ text }) => (text.endsWith('\n') ? text : `${text}\n`)).join('') + tail;
}

/** A key with a map in block style, merged as such; undefined where it is written in another way. */
function mergeNested(
  versions: readonly [base: Segment | undefined, ours: Segment, theirs: Segment | undefined],
  fields: MergedFields,
  shape: RecordShape,
): string | undefined {
  const [b, o, t] = versions.map((one) => one?.nested && readTextMap(one.nested.lines, shape));
  const merged = o && t && mergeTextMaps(b, o, t, shape, fields);
  return merged && versions[1].nested!.lead + merged.text;
}

/** The shape of a record's key that holds a record itself. */
function shapeAt({ keys }: RecordShape, key: string): RecordShape {
  const shape: Shape | undefined = Object.hasOwn(keys, key) ? keys[key] : undefined;
  return shape?.kind === 'record' ? shape : { kind: 'record', help: '', keys: {}, required: [] };
}

/** A segment without the comment lines above it that are old: those are ours to keep or drop. */
function withoutLead(text: string, isOld: (line: string) => boolean): string {
  const lead = /^(?: *#.*\n)*/.exec(text)![0];
  return lead.replace(/.*\n/g, (line) => (isOld(line.trim()) ? '' : line)) + text.slice(lead.length);
}

/** A segment with the blank lines below it that another one has. */
function withSpaceOf(text: string, other: string): string {
  return text.trimEnd() + (/\n[ \t\n]*$/.exec(other)?.[0] ?? '\n');
}

/** Puts comments that either side wrote and the merged text lacks on lines of their own, near the key where they stood. */
function keepComments(base: TextMap | undefined, sides: readonly TextMap[], merged: TextMap): string {
  const known = new Set(base ? commentsOf(base.text, base.node) : []);
  const there = new Set(commentsOf(merged.text, merged.node));
  const { text } = merged;
  const column = columnOf(text, merged.node.pairs[0]?.start ?? 0);
  const edits: Edit[] = [];
  for (const side of sides) {
    for (const { words, start } of findComments(side.text, side.node)) {
      if (known.has(words) || there.has(words)) continue;
      there.add(words);
      const at = placeOf(side, start, merged);
      const lead = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
      edits.push({ start: at, end: at, text: `${lead}${' '.repeat(column)}${words}\n` });
    }
  }
  return applyEdits(text, edits);
}

/**
 * Where a side's comment goes in the merged text: above the key on whose line it stands, below the key that it stands below.
 * Never above an entry's first: there it would belong to the list.
 */
function placeOf(side: TextMap, start: number, { text, node }: TextMap): number {
  const above = side.node.pairs.filter((pair) => pair.start < start).reverse();
  const near = above.find(({ key }) => node.pairs.some((pair) => pair.key === key));
  const index = Math.max(0, near ? node.pairs.findIndex(({ key }) => key === near.key) : 0);
  const pair = node.pairs[index];
  if (!pair) return text.length;
  const isBeside = !near || start < afterLine(side.text, near.keyEnd);
  // Below a key without a value stands what is no part of this text: the list of entries.
  const canBeAbove = index === 0 ? !side.dashed : !isEmpty(node.pairs[index - 1]!);
  const isAbove = isEmpty(pair) || (isBeside && canBeAbove);
  return isAbove ? pair.start - columnOf(text, pair.start) : afterLine(text, Math.max(pair.value.end, pair.keyEnd));
}

function isEmpty({ value }: Pair): boolean {
  return value.start === value.end;
}

/** Lines moved to the right, or to the left as far as they are blank there. */
export function shiftLines(text: string, by: number): string {
  if (by === 0) return text;
  if (by > 0) return text.replace(/^(?=.*\S)/gm, ' '.repeat(by));
  return text.replace(new RegExp(`^ {1,${-by}}`, 'gm'), '');
}
