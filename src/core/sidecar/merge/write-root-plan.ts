import { addAll } from '../../text/add-all';
import { type Document, readDocument } from '../document';
import { applyEdits, type Edit } from '../edit';
import { contextOf, insertItem, type PatchContext, patchRecord, removeItems } from '../patch-record';
import { annotationShape, documentShape } from '../shape';
import { type ListNode, type MapNode, valueAt } from '../yaml/node';
import { mergeDataOf } from './merge-data';
import { readEntryMap } from './merge-entry';
import { valueAtKey } from './merge-keys';
import type { MergePlan } from './plan-entries';
import type { MergeSide } from './read-merge-side';

/** Writes the merged list into a file that isn't in block style, such as JSON. */
export function writeRootPlan(document: Document, side: MergeSide, plan: MergePlan): string {
  const kept = new Set(plan.entries.flatMap(({ ours }) => ours ?? []));
  const text = removeOthers(document, kept);
  const now = kept.size === side.entries.length ? document : readDocument(text);
  const places = new Map([...kept].sort((a, b) => a - b).map((ours, place) => [ours, place]));
  const list = valueAt(now.root, 'annotations');
  const added = plan.entries.filter(({ ours }) => ours === undefined).map((one) => dataOf(one.text));
  if (list?.kind !== 'list' || list.items.length === 0) {
    return added.length === 0 ? text : setList(now, added);
  }
  const context = contextOf(now);
  const edits: Edit[] = [];
  let index = 0;
  for (const entry of plan.entries) {
    if (entry.ours === undefined) {
      edits.push(insertItem(context, list, index, dataOf(entry.text), annotationShape));
      continue;
    }
    index = places.get(entry.ours)! + 1;
    if (entry.text === side.entries[entry.ours]!.text) continue;
    const node = list.items[index - 1]!.value;
    if (node.kind === 'map') addAll(edits, patchEntry(context, node, dataOf(entry.text)));
  }
  return applyEdits(text, edits);
}

function removeOthers(document: Document, kept: ReadonlySet<number>): string {
  const list = valueAt(document.root, 'annotations') as ListNode | undefined;
  const gone = list?.kind === 'list' ? list.items.filter((_, index) => !kept.has(index)) : [];
  if (!list || gone.length === 0) return document.text;
  if (gone.length === list.items.length) return setList(document, []);
  return applyEdits(document.text, removeItems(contextOf(document), list, new Set(gone)));
}

function setList(document: Document, annotations: readonly unknown[]): string {
  const edits = patchRecord(contextOf(document), document.root!, documentShape, { annotations });
  return applyEdits(document.text, edits);
}

function patchEntry(context: PatchContext, node: MapNode, data: Readonly<Record<string, unknown>>): Edit[] {
  const before = mergeDataOf(node, annotationShape);
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(data, key));
  const set = { ...data, ...Object.fromEntries(gone.map((key) => [key, undefined])) };
  return patchRecord(context, node, annotationShape, set);
}

function dataOf(text: string): Readonly<Record<string, unknown>> {
  const data = readEntryMap(text)?.data ?? {};
  return Object.fromEntries(Object.keys(data).map((key) => [key, valueAtKey(data, key)]));
}
