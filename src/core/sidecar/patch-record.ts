import { addAll } from '../text/add-all';
import type { Document } from './document';
import type { Edit } from './edit';
import { afterLine, columnOf, lineStart } from './lines';
import { rankIn } from './rank-in';
import { readValue } from './read-node';
import { renderInline, renderItem, renderKey, renderPair } from './render';
import { sameData } from './same-data';
import type { ListShape, RecordShape, Shape } from './shape';
import type { ListNode, MapNode, Node, Pair } from './yaml/node';

/** How values are written into what is there. */
export interface PatchContext {
  readonly text: string;
  /** The whole file is JSON, and stays so. */
  readonly json: boolean;
}

/** How a document is to be patched: as JSON where it is written so. */
export function contextOf({ text, root }: Pick<Document, 'text' | 'root'>): PatchContext {
  return { text, json: root?.flow === true && text[root.pairs[0]?.start ?? -1] === '"' };
}

type Data = Readonly<Record<string, unknown>>;

const anything: Shape = { kind: 'any', help: '' };

/**
 * The edits that give keys of a record new values (`undefined` removes the key) and leave all other characters as they
 * are: comments, unknown keys, order, quoting. At least one key of the record must stay, unless it has none.
 */
export function patchRecord(context: PatchContext, map: MapNode, shape: RecordShape, set: Data): Edit[] {
  const edits: Edit[] = [];
  const added: string[] = [];
  const removed = new Set<Pair>();
  for (const [key, value] of Object.entries(set)) {
    const pair = map.pairs.find((one) => one.key === key);
    if (!pair && value !== undefined) added.push(key);
    else if (pair && value === undefined) removed.add(pair);
    else if (pair) addAll(edits, patchPair(context, map, pair, shapeOf(shape, key), value));
  }
  const rank = rankIn(shape);
  added.sort((a, b) => rank(a) - rank(b));
  const kept = map.pairs.filter((pair) => !removed.has(pair));
  addAll(edits, map.flow ? removeFlow(map.pairs, removed) : removeLines(context.text, map.pairs, removed));
  for (const key of added) {
    // Unknown keys go to the end; a known one after the nearest of those that come before it.
    const before = kept.filter((pair) => rank(pair.key) < rank(key) && Object.hasOwn(shape.keys, pair.key));
    const anchor = Object.hasOwn(shape.keys, key)
      ? before.reduce<Pair | undefined>((best, one) => (best && rank(best.key) > rank(one.key) ? best : one), undefined)
      : kept.at(-1);
    edits.push(insertPair(context, map, kept[0], anchor, key, set[key], shapeOf(shape, key)));
  }
  return edits;
}

/** The edit that puts a new item into a list, before the item that is at `index` now. */
export function insertItem(context: PatchContext, list: ListNode, index: number, value: unknown, shape: Shape): Edit {
  const { text } = context;
  const previous = list.items[index - 1];
  const first = list.items[0];
  if (list.flow) {
    const inline = inFlow(context, value, shape);
    if (!first) return { start: list.start + 1, end: list.start + 1, text: inline };
    // Items that stand on lines of their own go on doing so.
    const lead = text.slice(list.start + 1, first.start);
    const space = lead.trim() === '' && lead !== '' ? lead : ' ';
    return previous
      ? { start: previous.value.end, end: previous.value.end, text: `,${space}${inline}` }
      : { start: first.start, end: first.start, text: `${inline},${space}` };
  }
  const column = columnOf(text, first!.start);
  const lines = renderItem(value, shape, column);
  return previous
    ? insertBelow(text, previous.value.end, column, lines)
    : insertAt(lineStart(text, first!.start), lines);
}

/** The edits that take items out of a list of which others stay. */
export function removeItems(
  context: PatchContext,
  list: ListNode,
  removed: ReadonlySet<ListNode['items'][number]>,
): Edit[] {
  return list.flow ? removeFlow(list.items, removed) : removeLines(context.text, list.items, removed);
}

function patchPair(context: PatchContext, map: MapNode, pair: Pair, shape: Shape, value: unknown): Edit[] {
  const node = pair.value;
  if (sameData(readValue(node, shape, { text: context.text, problems: [] }), value)) return [];
  if (shape.kind === 'record' && node.kind === 'map' && shareKey(node, value)) {
    return patchRecord(context, node, shape, replacing(shape, value));
  }
  if (shape.kind === 'list' && node.kind === 'list' && Array.isArray(value) && value.length > 0) {
    const edits = patchList(context, node, shape, value);
    if (edits) return edits;
  }
  return replaceValue(context, map, pair, shape, value);
}

/** Undefined where nothing of the list would stay. */
function patchList(
  context: PatchContext,
  list: ListNode,
  shape: ListShape,
  value: readonly unknown[],
): Edit[] | undefined {
  // Items that can't be read are kept where they are.
  const old = list.items
    .map((item) => ({ item, data: readValue(item.value, shape.item, { text: context.text, problems: [] }) }))
    .filter(({ data }) => data !== undefined);
  if (old.length === 0) return undefined;
  const shorter = Math.min(old.length, value.length);
  let front = 0;
  while (front < shorter && sameData(old[front]!.data, value[front])) front++;
  let back = 0;
  while (back < shorter - front && sameData(old.at(-1 - back)!.data, value.at(-1 - back))) back++;

  const edits: Edit[] = [];
  const oldEnd = old.length - back;
  const newEnd = value.length - back;
  let at = front;
  for (; at < oldEnd && at < newEnd; at++)
    addAll(edits, patchItem(context, list, old[at]!.item.value, shape, value[at]));
  const index = at === 0 ? 0 : list.items.indexOf(old[at - 1]!.item) + 1;
  for (let more = at; more < newEnd; more++) edits.push(insertItem(context, list, index, value[more], shape.item));
  addAll(edits, removeItems(context, list, new Set(old.slice(at, oldEnd).map(({ item }) => item))));
  return edits;
}

function patchItem(context: PatchContext, list: ListNode, node: Node, shape: ListShape, value: unknown): Edit[] {
  if (node.kind === 'map' && shape.item.kind === 'record' && shareKey(node, value)) {
    return patchRecord(context, node, shape.item, replacing(shape.item, value));
  }
  const column = columnOf(context.text, node.start);
  const text = list.flow
    ? inFlow(context, value, shape.item)
    : renderItem(value, shape.item, column - 2).slice(column, -1);
  return [{ start: node.start, end: node.end, text }];
}

function replaceValue({ text, json }: PatchContext, map: MapNode, pair: Pair, shape: Shape, value: unknown): Edit[] {
  const { start, end } = pair.value;
  const colon = text.indexOf(':', pair.keyEnd) + 1;
  const spansLines = text.slice(colon, end).includes('\n');
  const lines = map.flow ? '' : renderPair(pair.key, value, shape, columnOf(text, pair.start));
  const body = lines.slice(lines.indexOf('\n') + 1);
  if (body !== '') {
    // A comment behind the old value stays on the key's line.
    return spansLines
      ? [{ start: colon, end, text: `\n${body.slice(0, -1)}` }]
      : [{ start: colon, end, text: '' }, insertLines(text, end, body)];
  }
  const inline = map.flow ? inFlow({ text, json }, value, shape) : renderInline(value, shape);
  return start === end || spansLines ? [{ start: colon, end, text: ` ${inline}` }] : [{ start, end, text: inline }];
}

function insertPair(
  context: PatchContext,
  map: MapNode,
  first: Pair | undefined,
  anchor: Pair | undefined,
  key: string,
  value: unknown,
  shape: Shape,
): Edit {
  const { text, json } = context;
  if (map.flow || !first) {
    const inline = `${json ? JSON.stringify(key) : renderKey(key)}: ${inFlow(context, value, shape)}`;
    if (anchor) return insertAt(anchor.value.end, `, ${inline}`);
    return first ? insertAt(first.start, `${inline}, `) : insertAt(map.start + 1, inline);
  }
  const column = columnOf(text, first.start);
  const lines = renderPair(key, value, shape, column);
  if (anchor) return insertBelow(text, Math.max(anchor.value.end, anchor.keyEnd), column, lines);
  return insertAt(first.start, lines.slice(column) + ' '.repeat(column));
}

function inFlow({ json }: PatchContext, value: unknown, shape: Shape): string {
  return json ? JSON.stringify(value) : renderInline(value, shape);
}

type Child = { readonly start: number; readonly value: Node };

/** Takes children and their commas out of braces or brackets. */
function removeFlow<T extends Child>(children: readonly T[], removed: ReadonlySet<T>): Edit[] {
  const edits: Edit[] = [];
  const lastKept = children.findLastIndex((child) => !removed.has(child));
  for (let i = 0; i < lastKept; i++) {
    if (removed.has(children[i]!)) edits.push({ start: children[i]!.start, end: children[i + 1]!.start, text: '' });
  }
  if (lastKept + 1 < children.length) {
    const start = children[lastKept]?.value.end ?? children[0]!.start;
    edits.push({ start, end: children.at(-1)!.value.end, text: '' });
  }
  return edits;
}

/** Takes children out with the lines they stand on. */
function removeLines<T extends Child>(text: string, children: readonly T[], removed: ReadonlySet<T>): Edit[] {
  const edits: Edit[] = [];
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    if (!removed.has(child)) continue;
    const start = lineStart(text, child.start);
    if (text.slice(start, child.start).trim() === '') {
      edits.push({ start, end: afterLine(text, Math.max(child.value.end, child.start)), text: '' });
    } else {
      // Behind the dash of a list's item: what follows moves up to the dash.
      while (i + 1 < children.length && removed.has(children[i + 1]!)) i++;
      edits.push({ start: child.start, end: children[i + 1]?.start ?? children[i]!.value.end, text: '' });
    }
  }
  return edits;
}

function shapeOf(shape: RecordShape, key: string): Shape {
  return (Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined) ?? anything;
}

/** A record as a whole: keys of the shape that it doesn't have are removed. */
function replacing(shape: RecordShape, value: unknown): Data {
  return { ...Object.fromEntries(Object.keys(shape.keys).map((key) => [key, undefined])), ...(value as object) };
}

function shareKey(node: MapNode, value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    node.pairs.some(({ key }) => Object.hasOwn(value, key) && (value as Data)[key] !== undefined)
  );
}

function insertAt(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** Puts whole lines below what ends at `at`, and below the comments that belong to it, being deeper than `column`. */
function insertBelow(text: string, at: number, column: number, lines: string): Edit {
  const comments = new RegExp(String.raw`(?:\s*\n)?[ ]{${column + 1},}#.*(?:\n|$)`, 'y');
  let end = afterLine(text, at);
  for (comments.lastIndex = end; comments.test(text); ) end = comments.lastIndex;
  return insertLines(text, Math.max(at, end - 1), lines);
}

/** Puts whole lines below the line that holds `at`. */
function insertLines(text: string, at: number, lines: string): Edit {
  const end = afterLine(text, at);
  return insertAt(end, end > 0 && text[end - 1] !== '\n' ? `\n${lines.slice(0, -1)}` : lines);
}
