import { localize } from '../text/localize';
import type { Refusal, RefusalCode } from '../text/problem';
import type { Annotation } from './annotation';
import type { Change, WrittenEntry } from './change';
import { type Document, formatVersion, isBlock, readDocument } from './document';
import { applyLines, type Edit } from './edit';
import { editedFields } from './edited-fields';
import { entryLines, entrySource, readEntryLines } from './entry-source';
import { type Find, type FoundEntry, findEntries } from './find-entries';
import { columnOf } from './lines';
import { findComments } from './merge/find-comments';
import { mergeDataOf } from './merge/merge-data';
import { moveAnchors } from './move-anchors';
import { itemSpan } from './outline';
import { contextOf, insertItem, patchRecord, removeItems } from './patch-record';
import { readEntries } from './read-entries';
import { type ReadEntry, readBlockEntry } from './read-entry';
import { withoutBom } from './read-sidecar';
import { quoteText, renderEntry, renderItem } from './render';
import { sameData } from './same-data';
import { annotationShape, documentShape, headShape } from './shape';
import { addToBlock, removeFromBlock } from './write-block';
import { type ListNode, moveNode, valueAt } from './yaml/node';

/** What came of a change: the new text of the file, or the old one and why it could not be written. */
export interface Applied {
  readonly text: string;
  /**
   * The obstacle that `readSidecar` reports too, or: `no-such-entry`, `duplicate-id`, `broken-entry`, `anchors`,
   * `changed-since` (the entry isn't as the change expects),
   * `not-written` (the values would not be read back as they were given).
   */
  readonly problem?: Refusal;
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
  const plan = planChange(document, change, transcript);
  if ('code' in plan) return { text, problem: plan };
  if (plan.edits.length === 0) return { text };
  for (const edits of triesOf(document, plan)) {
    const changed = applyLines(document.text, edits);
    if (isWritten(document, changed, plan)) return { text: bom + changed };
  }
  return { text, problem: plan.anchored ? anchorsProblem(plan.found!.entry) : notWritten() };
}

/** Ways to write a plan, the one that touches least first. */
function* triesOf(document: Document, { edits, found, wanted, anchored }: Plan): Generator<readonly Edit[]> {
  yield edits;
  if (!found?.item || !isBlock(document)) return;
  const { text, outline } = document;
  const span = itemSpan(text, outline, found.item);
  const moved = anchored ? moveAnchors(text, span) : [];
  if (!wanted) {
    if (moved.length > 0) yield [...edits, ...moved];
    return;
  }
  // An unusual way of writing: then the entry becomes a block as we write it, and its comments stand below.
  const node = found.entry.node!;
  const data = { ...mergeDataOf(node, annotationShape), ...wanted };
  const gone = Object.keys(annotationShape.keys).filter((key) => !Object.hasOwn(wanted, key));
  const kept = Object.fromEntries(Object.entries(data).filter(([key]) => !gone.includes(key)));
  const shift = span.start - columnOf(text, span.start);
  const comments = findComments(text.slice(shift, span.end), moveNode(node, -shift));
  const margin = ' '.repeat(outline.indent + 2);
  const lines =
    renderItem(kept, annotationShape, outline.indent) + comments.map(({ words }) => `${margin}${words}\n`).join('');
  const block = { start: shift, end: span.end, text: text[span.end - 1] === '\n' ? lines : lines.trimEnd() };
  yield [block];
  if (moved.length > 0) yield [block, ...moved];
}

/** True if a changed text reads as planned; with anchors, all entries that it doesn't concern have to read as before. */
function isWritten(document: Document, changed: string, plan: Plan): boolean {
  const { wanted, found, anchored } = plan;
  if (wanted && !sameData(readBack(document, changed, plan, wanted.id), wanted)) return false;
  if (!anchored) return true;
  const id = found!.entry.annotation?.id;
  const [before, after] = [document, readDocument(changed)].map((one) =>
    [...readEntries(one)]
      .map(({ annotation }) => annotation)
      .filter((annotation) => !annotation || annotation.id !== id),
  );
  return sameData(before, after);
}

function anchorsProblem(entry: ReadEntry): Refusal {
  return problemOf(
    'anchors',
    localize('Other entries refer to this one (&name, *name) in a way that can’t be kept. Change it by hand.'),
    entry,
  );
}

/** What a change makes of a document. */
export interface Plan {
  readonly edits: readonly Edit[];
  /** How the entry concerned should be read afterwards. */
  readonly wanted?: Annotation;
  /** The entry that is edited or taken out. */
  readonly found?: FoundEntry;
  /** It uses anchors or aliases: others may change with it. */
  readonly anchored?: boolean;
}

/** Plans a change of a document as it is, or says why it can't be made. */
export function planChange(
  document: Document,
  change: Change,
  transcript: string,
  find: Find = (id) => findEntries(document, id),
): Plan | Refusal {
  if (change.kind === 'retarget') return { edits: retarget(document, change.transcript) };
  const id = change.kind === 'add' ? change.annotation.id : change.id;
  const [found, second] = find(id);
  if (second) {
    return problemOf(
      'duplicate-id',
      localize('Two entries have the id {0}. Give one of them another id first.', id),
      second.entry,
    );
  }
  if (change.kind === 'add') {
    if (!found) return { edits: add(document, change, transcript), wanted: change.annotation };
    if (sameData(found.entry.annotation, change.annotation)) return { edits: [] };
    return problemOf('duplicate-id', localize('There is an entry with the id {0} already.', id), found.entry);
  }
  if (!found) return problemOf('no-such-entry', localize('There is no entry with the id {0} any more.', id));
  const { node, annotation, anchored, problems } = found.entry;
  const broken = problems[0] ?? problemOf('broken-entry', localize('This entry can’t be read.'), found.entry);
  if (!node) return broken;
  if (change.kind === 'remove') {
    if (change.expect && !holdsJust(document, found.entry, change.expect)) return changedSince(found.entry);
    return { edits: remove(document, found), found, anchored };
  }
  if (!annotation) return broken;
  const expected = Object.entries(change.expect ?? {});
  if (!expected.every(([key, value]) => sameData(annotation[key as keyof Annotation], value))) {
    return changedSince(found.entry);
  }
  const fields = editedFields(annotation, change);
  const edits = patchRecord(contextOf(document), node, annotationShape, fields);
  return { edits, wanted: { ...annotation, ...fields } as Annotation, found, anchored };
}

/** What the entry reads like in the changed text; in block style nothing else needs to be read again. */
function readBack(document: Document, changed: string, { found, wanted }: Plan, id: string): Annotation | undefined {
  const { outline, root, text } = document;
  if (root || found?.entry.anchored) return findEntries(readDocument(changed), id)[0]?.entry.annotation;
  if (!outline || !found?.item) return readEntryLines(renderEntry(wanted!, 2), 2);
  const item = { ...found.item, next: found.item.next + changed.length - text.length };
  return readBlockEntry({ source: changed, outline }, item).annotation;
}

function add(document: Document, entry: WrittenEntry, transcript: string): Edit[] {
  if (isBlock(document)) return addToBlock(document, entry);
  const { annotation } = entry;
  const { text, root } = document;
  const end = contentEnd(text);
  const lead = end === 0 || text[end - 1] === '\n' ? '' : '\n';
  const listText = `annotations:\n${entryLines(entry, 2)}`;
  if (!root) {
    const head = `version: ${formatVersion}\ntranscript: ${quoteText(transcript)}\n`;
    return [{ start: end, end, text: `${lead}${head}\n${listText}` }];
  }
  const list = valueAt(root, 'annotations');
  if (list?.kind === 'list' && (list.flow || list.items.length > 0)) {
    const start = annotation.position?.start ?? Infinity;
    const later = [...readEntries(document)].findIndex((entry) => (entry.annotation?.position?.start ?? -1) > start);
    const index = later < 0 ? list.items.length : later;
    return [insertItem(contextOf(document), list, index, annotation, annotationShape)];
  }
  if (!list && !root.flow && text.slice(0, root.start).trim() === '' && !text.startsWith(' ', root.start - 1)) {
    return [{ start: end, end, text: `${lead}\n${listText}` }];
  }
  return patchRecord(contextOf(document), root, documentShape, { annotations: [annotation] });
}

/** The end of the text, or of what stands above the mark of its end (`...`). */
function contentEnd(text: string): number {
  const at = text.startsWith('...') ? 0 : text.lastIndexOf('\n...') + 1;
  const below = text.slice(at).split('\n');
  const isMark =
    /^\.\.\.[ \t]*(?:#.*)?\r?$/.test(below[0]!) && below.slice(1).every((line) => /^\s*(?:#|$)/.test(line));
  return isMark ? at : text.length;
}

function remove(document: Document, { item, index }: FoundEntry): Edit[] {
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

/** True where nobody has touched the entry since it was written so. */
function holdsJust({ text, outline }: Document, { span, node, annotation }: ReadEntry, expect: WrittenEntry): boolean {
  if (outline) return entrySource(text, span) === entryLines(expect, outline.indent);
  return node !== undefined && sameData(annotation, expect.annotation);
}

/** `not-written`: nothing is written that would not read again as it should. */
export function notWritten(): Refusal {
  return problemOf('not-written', localize('This can’t be written so that it reads the same again.'));
}

function changedSince(entry: ReadEntry): Refusal {
  return problemOf('changed-since', localize('This entry has been changed since. It is left as it is.'), entry);
}

function problemOf(code: RefusalCode, message: string, entry?: ReadEntry): Refusal {
  return { code, severity: 'error', message, span: entry?.span ?? { start: 0, end: 0 } };
}
