import { toLf } from '../../text/to-lf';
import { type Document, isBlock } from '../document';
import { applyEdits } from '../edit';
import { emptyListOn, openKey } from '../outline';
import { contextOf, patchRecord } from '../patch-record';
import { renderPair } from '../render';
import { headShape, type Shape } from '../shape';
import { type MergeData, mergeDataOf } from './merge-data';
import { mergeFields } from './merge-fields';
import { valueAtKey } from './merge-keys';
import { mergeTextMaps, readTextMap } from './merge-text-maps';

/**
 * Our text with the document's own keys merged, and the list of entries as it was; an empty one where only they have a list.
 * Undefined where that can't be read on one side.
 */
export function mergeHeads(
  base: Document | undefined,
  ours: Document,
  theirs: Document,
  eol: string,
): string | undefined {
  if (!isBlock(ours) && !isBare(ours)) return mergeRoots(base, ours, theirs);
  // A file without a list has an empty one: on no side is it taken for deleted.
  const hasList = [ours, theirs].some((one) => isBlock(one) || !isBare(one));
  const [b, o, t] = [base && headOf(base, hasList), headOf(ours, hasList), headOf(theirs, hasList)];
  const merged = mergeLines(b, o, t, [ours, theirs]);
  if (merged === undefined) return undefined;
  if (merged === o && (isBlock(ours) || !hasList)) return ours.text;
  const line = listLine.exec(merged);
  if (!line) return merged.replaceAll('\n', eol);
  const [before, key, after] = [merged.slice(0, line.index), line[0], merged.slice(line.index + line[0].length)];
  const lines = (part: string) => part.replaceAll('\n', eol);
  if (!isBlock(ours)) return `${lines(before.trimEnd())}${eol}${eol}${lines(key + after)}`;
  const { outline, text } = ours;
  const list = text.slice(outline.key.end, outline.end);
  const lineEnd = after !== '' && !list.endsWith('\n') ? eol : '';
  const empty = emptyListOn(text, outline);
  return `${lines(before)}annotations:${empty}${key.slice('annotations:'.length, -1)}${list}${lineEnd}${lines(after)}`;
}

const listLine = /^annotations:.*\n/m;

/** The document's own keys, LF lines; the list of entries is there as a key without a value. */
function headOf(document: Document, hasList: boolean): string {
  const { text, outline } = document;
  if (outline) {
    return toLf(`${text.slice(0, outline.key.start)}${openKey(text, outline)}\n${text.slice(outline.end)}`);
  }
  if (isBare(document)) {
    // Not below the mark of the document's end.
    const lines = toLf(text).replace(/^\.\.\.[ \t]*(?:#.*)?(?:\n|(?![\s\S]))/m, '');
    return `${lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`}${hasList ? 'annotations:\n' : ''}`;
  }
  return `${render(dataOf(document))}annotations:\n`;
}

/** True where keys stand on lines of their own and none of them is the list. */
function isBare({ root }: Document): boolean {
  return !root || (!root.flow && root.pairs.every(({ key }) => key !== 'annotations'));
}

/** True if a version says less of the file than another one: it lacks a required key, or is of a lower version. */
export function weakensHead(one: Document, other: Document): boolean {
  const has = ({ head }: Document, name: string) => head.pairs.some(({ key }) => key === name);
  const lacks = headShape.required.some((key) => has(other, key) && !has(one, key));
  return lacks || (one.version ?? 0) < (other.version ?? 0);
}

function mergeLines(
  base: string | undefined,
  ours: string,
  theirs: string,
  [own, other]: readonly [Document, Document],
): string | undefined {
  if ((theirs === ours || theirs === base) && !weakensHead(own, other)) return ours;
  if (ours === base && !weakensHead(other, own)) return theirs;
  const [b, o, t] = [base, ours, theirs].map((text) => (text === undefined ? undefined : readTextMap(text, headShape)));
  const merged = o && t && mergeTextMaps(b, o, t, headShape);
  return merged?.text;
}

/** In a file such as JSON, key by key. */
function mergeRoots(base: Document | undefined, ours: Document, theirs: Document): string {
  const fields = mergeFields(base ? dataOf(base) : {}, dataOf(ours), dataOf(theirs), headShape);
  const changed = [...fields.choices].filter(([, choice]) => 'value' in choice || choice.side === 'theirs');
  const set = Object.fromEntries(changed.map(([key]) => [key, valueAtKey(fields.data, key)]));
  const { text, root } = ours;
  const edits = changed.length > 0 ? patchRecord(contextOf(ours), root!, headShape, set) : [];
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
