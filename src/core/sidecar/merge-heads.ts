import type { Document } from './document';
import { applyEdits } from './edit';
import { type MergeData, mergeDataOf } from './merge-data';
import { mergeFields } from './merge-fields';
import { valueAtKey } from './merge-keys';
import { mergeTextMaps, readTextMap } from './merge-map';
import { patchRecord } from './patch-record';
import { renderPair } from './render';
import { headShape, type Shape } from './shape';

/**
 * Our text with what stands before and after the list of entries merged, and the list as it was. Undefined where that can't
 * be read on one side.
 */
export function mergeHeads(
  base: Document | undefined,
  ours: Document,
  theirs: Document,
  eol: string,
): string | undefined {
  const [b, o, t] = [base && headOf(base), headOf(ours), headOf(theirs)];
  if (o.list === undefined) return mergeRoots(base, ours, theirs);
  const before = mergeParts(b?.before, o.before, t.before);
  const after = mergeParts(b?.after, o.after, t.after);
  if (before === undefined || after === undefined) return undefined;
  const raw = rawHeadOf(ours);
  const write = (part: string, lines: string, own: string) => (part === lines ? own : part.replaceAll('\n', eol));
  return write(before, o.before, raw.before) + o.list + write(after, o.after, raw.after);
}

interface Head {
  readonly before: string;
  readonly after: string;
  /** The characters of the list of entries; undefined where it can't be told from the other keys by lines. */
  readonly list: string | undefined;
}

/** LF lines; of a file in another style its keys as we would write them. */
function headOf(document: Document): Head {
  const { before, after, list } = rawHeadOf(document);
  if (list !== undefined) return { before: toLf(before), after: toLf(after), list };
  return { before: render(dataOf(document)), after: '', list };
}

function rawHeadOf({ text, outline, root }: Document): Head {
  if (outline) {
    const [start, end] = [outline.key.start, outline.end];
    return { before: text.slice(0, start), after: text.slice(end), list: text.slice(start, end) };
  }
  const isBare = !root || (!root.flow && root.pairs.every(({ key }) => key !== 'annotations'));
  return { before: text, after: '', list: isBare ? '' : undefined };
}

function mergeParts(base: string | undefined, ours: string, theirs: string): string | undefined {
  if (theirs === ours || theirs === base) return ours;
  if (ours === base) return theirs;
  const [b, o, t] = [base, ours, theirs].map((text) => (text === undefined ? undefined : readTextMap(text, headShape)));
  const merged = o && t && mergeTextMaps(b, o, t, headShape);
  return merged?.text;
}

/** In a file such as JSON, key by key. */
function mergeRoots(base: Document | undefined, ours: Document, theirs: Document): string {
  const fields = mergeFields(base ? dataOf(base) : {}, dataOf(ours), dataOf(theirs));
  const changed = [...fields.choices].filter(([, choice]) => 'value' in choice || choice.side === 'theirs');
  const set = Object.fromEntries(changed.map(([key]) => [key, valueAtKey(fields.data, key)]));
  const { text, root } = ours;
  const json = root!.flow && text[root!.pairs[0]?.start ?? -1] === '"';
  const edits = changed.length > 0 ? patchRecord({ text, json }, root!, headShape, set) : [];
  return applyEdits(text, edits);
}

function dataOf({ head }: Document): MergeData {
  const pairs = head.pairs.filter(({ key }) => key !== 'annotations');
  return mergeDataOf({ ...head, pairs }, headShape);
}

function render(data: MergeData): string {
  const lines = Object.entries(data).map(([key, value]) => renderPair(key, value, shapeOf(key), 0));
  return `${lines.join('')}\n`;
}

function shapeOf(key: string): Shape {
  return (Object.hasOwn(headShape.keys, key) ? headShape.keys[key] : undefined) ?? { kind: 'any', help: '' };
}

function toLf(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
