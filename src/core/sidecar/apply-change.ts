import type { Problem } from '../text/problem';
import type { Annotation } from './annotation';
import type { Change } from './change';
import { type Document, formatVersion, isBlock, readDocument } from './document';
import { applyEdits, type Edit } from './edit';
import { type ListNode, valueAt } from './node';
import type { OutlineItem } from './outline';
import { insertItem, type PatchContext, patchRecord, removeItems } from './patch-record';
import type { ReadEntry } from './read-entry';
import { readEntries, withoutBom } from './read-sidecar';
import { quoteText, renderEntry } from './render';
import { sameData } from './same-data';
import { annotationShape, documentShape, headShape } from './shape';
import { addToBlock, findItems, removeFromBlock } from './write-block';

/** What came of a change: the new text of the file, or the old one and why it could not be written. */
export interface Applied {
  readonly text: string;
  /**
   * The obstacle that `readSidecar` reports too, or: `no-such-entry`, `duplicate-id`, `broken-entry`, `anchors`,
   * `not-written` (the values would not be read back as they were given).
   */
  readonly problem?: Problem;
}

/**
 * Writes one change into a sidecar's text by splice: bytes outside the entry concerned stay as they are. An empty text
 * becomes a new sidecar for `transcript` (a file name). Adding the same entry again and removing a key that isn't there
 * change nothing.
 */
export function applyChange(text: string, change: Change, transcript: string): Applied {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const document = readDocument(withoutBom(text));
  if (document.obstacle) return { text, problem: document.obstacle };
  const edits = editsOf(document, change, transcript);
  if (!Array.isArray(edits)) return { text, problem: edits };
  if (edits.length === 0) return { text };
  const eol = /\r?\n/.exec(document.text)?.[0] ?? '\n';
  const changed = applyEdits(
    document.text,
    edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', eol) })),
  );
  const wanted = wantedAfter(document, change);
  if (wanted && !sameData(findEntries(readDocument(changed), wanted.id)[0]?.entry.annotation, wanted)) {
    return { text, problem: problemOf('not-written', 'This can’t be written so that it reads the same again.') };
  }
  return { text: bom + changed };
}

function editsOf(document: Document, change: Change, transcript: string): Edit[] | Problem {
  if (change.kind === 'retarget') return retarget(document, change.transcript);
  const id = change.kind === 'add' ? change.annotation.id : change.id;
  const [found, second] = findEntries(document, id);
  if (second) {
    return problemOf('duplicate-id', `Two entries have the id ${id}. Give one of them another id first.`, second.entry);
  }
  if (change.kind === 'add') {
    if (!found) return add(document, change.annotation, transcript);
    if (sameData(found.entry.annotation, change.annotation)) return [];
    return problemOf('duplicate-id', `There is an entry with the id ${id} already.`, found.entry);
  }
  if (!found) return problemOf('no-such-entry', `There is no entry with the id ${id} any more.`);
  const { node, annotation, anchored, problems } = found.entry;
  if (!node) return problems[0] ?? problemOf('broken-entry', 'This entry can’t be read.', found.entry);
  if (change.kind === 'remove') return remove(document, found);
  if (!annotation) return problems[0] ?? problemOf('broken-entry', 'This entry can’t be read.', found.entry);
  if (anchored) {
    return problemOf('anchors', 'This entry uses anchors (&) or aliases (*). Change it by hand.', found.entry);
  }
  return patchRecord(contextOf(document), node, annotationShape, fieldsOf(annotation, change));
}

/** The keys that an edit gives new values, lists with what is appended to them. */
function fieldsOf(
  annotation: Annotation,
  { set = {}, append = {} }: Change & { kind: 'edit' },
): Record<string, unknown> {
  const fields: Record<string, unknown> = { ...set };
  for (const [key, more] of Object.entries(append)) {
    const before = (key in fields ? fields[key] : annotation[key as keyof Annotation]) ?? [];
    if (more.length > 0) fields[key] = [...(before as readonly unknown[]), ...more];
  }
  return fields;
}

/** The data of the entry as it should be read after the change; undefined where there is none. */
function wantedAfter(document: Document, change: Change): Annotation | undefined {
  if (change.kind === 'add') return change.annotation;
  if (change.kind !== 'edit') return undefined;
  const { annotation } = findEntries(document, change.id)[0]!.entry;
  return { ...annotation!, ...fieldsOf(annotation!, change) };
}

interface Found {
  readonly entry: ReadEntry;
  /** In a file in block style. */
  readonly item?: OutlineItem;
  /** In any other: its place in the list. */
  readonly index?: number;
}

function findEntries(document: Document, id: string): Found[] {
  if (isBlock(document)) return findItems(document, id);
  return readEntries(document)
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => entry.annotation?.id === id);
}

function add(document: Document, annotation: Annotation, transcript: string): Edit[] {
  if (isBlock(document)) return addToBlock(document, annotation);
  const { text, root } = document;
  const end = text.length;
  const lead = text === '' || text.endsWith('\n') ? '' : '\n';
  const listText = `annotations:\n${renderEntry(annotation, 2)}`;
  if (!root) {
    const head = `version: ${formatVersion}\ntranscript: ${quoteText(transcript)}\n`;
    return [{ start: end, end, text: `${lead}${head}\n${listText}` }];
  }
  const list = valueAt(root, 'annotations');
  if (list?.kind === 'list' && (list.flow || list.items.length > 0)) {
    const start = annotation.position?.start ?? Infinity;
    const later = readEntries(document).findIndex((entry) => (entry.annotation?.position?.start ?? -1) > start);
    const index = later < 0 ? list.items.length : later;
    return [insertItem(contextOf(document), list, index, annotation, annotationShape)];
  }
  if (!list && !root.flow && text.slice(0, root.start).trim() === '' && !text.startsWith(' ', root.start - 1)) {
    return [{ start: end, end, text: `${lead}\n${listText}` }];
  }
  return patchRecord(contextOf(document), root, documentShape, { annotations: [annotation] });
}

function remove(document: Document, { item, index }: Found): Edit[] {
  if (isBlock(document)) return removeFromBlock(document, item!);
  const list = valueAt(document.root, 'annotations') as ListNode;
  if (list.items.length === 1)
    return patchRecord(contextOf(document), document.root!, documentShape, { annotations: [] });
  return removeItems(contextOf(document), list, new Set([list.items[index!]!]));
}

function retarget(document: Document, transcript: string): Edit[] {
  const { head, outline, root } = document;
  if (head.pairs.length > 0) return patchRecord(contextOf(document), head, headShape, { transcript });
  const at = outline?.key.start ?? root?.start;
  return at === undefined ? [] : [{ start: at, end: at, text: `transcript: ${quoteText(transcript)}\n` }];
}

function contextOf({ text, root }: Document): PatchContext {
  return { text, json: root?.flow === true && text[root.pairs[0]?.start ?? -1] === '"' };
}

function problemOf(code: string, message: string, entry?: ReadEntry): Problem {
  return { code, severity: 'error', message, span: entry?.span ?? { start: 0, end: 0 } };
}
