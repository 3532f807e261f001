import type { Conflict } from './annotation';
import type { Document } from './document';
import { applyEdits } from './edit';
import { type MergeData, mergeDataOf } from './merge-data';
import { mergeFields } from './merge-fields';
import { valueAtKey } from './merge-keys';
import { mergeTextMaps, readTextMap } from './merge-map';
import { patchRecord } from './patch-record';
import { renderPair } from './render';
import { headShape, type Shape } from './shape';

/** Our text with the document's own keys merged, its list of entries as it was. */
export interface MergedHeads {
  readonly text: string;
  /** Both sides changed them. */
  readonly met: boolean;
  readonly conflicts: readonly Conflict[];
}

/** Merges what stands before and after the list of entries. Undefined where it can't be read on one side. */
export function mergeHeads(
  base: Document | undefined,
  ours: Document,
  theirs: Document,
  eol: string,
): MergedHeads | undefined {
  const [b, o, t] = [base && headOf(base), headOf(ours), headOf(theirs)];
  if (o.list === undefined) return mergeRoots(base, ours, theirs);
  const before = mergeParts(b?.before, o.before, t.before);
  const after = mergeParts(b?.after, o.after, t.after);
  if (!before || !after) return undefined;
  const raw = rawHeadOf(ours);
  const write = (part: { text: string }, lines: string, own: string) =>
    part.text === lines ? own : part.text.replaceAll('\n', eol);
  return {
    text: write(before, o.before, raw.before) + o.list + write(after, o.after, raw.after),
    met: before.met || after.met,
    conflicts: [...before.conflicts, ...after.conflicts],
  };
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

function mergeParts(base: string | undefined, ours: string, theirs: string): MergedHeads | undefined {
  if (theirs === ours || theirs === base) return { text: ours, met: false, conflicts: [] };
  if (ours === base) return { text: theirs, met: false, conflicts: [] };
  const [b, o, t] = [base, ours, theirs].map((text) => (text === undefined ? undefined : readTextMap(text, headShape)));
  const merged = o && t && mergeTextMaps(b, o, t, headShape);
  return merged && { text: merged.text, met: true, conflicts: merged.conflicts };
}

/** In a file such as JSON, key by key. */
function mergeRoots(base: Document | undefined, ours: Document, theirs: Document): MergedHeads {
  const fields = mergeFields(base ? dataOf(base) : {}, dataOf(ours), dataOf(theirs));
  const changed = [...fields.choices].filter(([, choice]) => 'value' in choice || choice.side === 'theirs');
  const set = Object.fromEntries(changed.map(([key]) => [key, valueAtKey(fields.data, key)]));
  const { text, root } = ours;
  const json = root!.flow && text[root!.pairs[0]?.start ?? -1] === '"';
  const edits = changed.length > 0 ? patchRecord({ text, json }, root!, headShape, set) : [];
  return { text: applyEdits(text, edits), met: edits.length > 0, conflicts: fields.conflicts };
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
