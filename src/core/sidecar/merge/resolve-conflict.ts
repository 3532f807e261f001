import { localize } from '../../text/localize';
import type { Refusal } from '../../text/problem';
import type { Conflict, Decision } from '../annotation';
import type { Applied } from '../apply-change';
import { type Document, isBlock, readDocument } from '../document';
import { applyLines } from '../edit';
import { contextOf, patchRecord } from '../patch-record';
import { readEntries } from '../read-entries';
import { withoutBom } from '../read-sidecar';
import { sameData } from '../same-data';
import { annotationShape, headShape } from '../shape';
import { findItems } from '../write-block';
import type { MapNode } from '../yaml/node';
import { type MergeData, mergeDataOf } from './merge-data';
import { valueAtKey } from './merge-keys';
import type { MergeConflict } from './merge-sidecars';

/** What a person decided of something that a merge left open. */
export interface Settlement {
  /** As `mergeSidecars` or `readSidecar` tells it. */
  readonly conflict: MergeConflict;
  /** What the field holds from now on; undefined: nothing. */
  readonly value: unknown;
  /** Goes to the reviews of the entry; a key of the document itself has none. */
  readonly decision?: Decision;
}

/**
 * Writes a person's decision by splice: the field's value, the review, and the conflict is gone. Problems: the obstacle
 * that `readSidecar` reports; `no-such-conflict` where somebody settled it meanwhile.
 */
export function resolveConflict(text: string, { conflict, value, decision }: Settlement): Applied {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const document = readDocument(withoutBom(text));
  if (document.obstacle) return { text, problem: document.obstacle };
  const { id, ...dispute } = conflict;
  const node = id === undefined ? document.head : findNode(document, id);
  const shape = id === undefined ? headShape : annotationShape;
  const data = node ? mergeDataOf(node, shape) : {};
  const disputes = Array.isArray(data.conflicts) ? (data.conflicts as Conflict[]) : [];
  const left = disputes.filter((one) => !sameData(one, dispute));
  if (!node || left.length === disputes.length) return { text, problem: gone() };
  const set = {
    ...fieldOf(data, dispute.field, value),
    conflicts: left.length > 0 ? left : undefined,
    ...(id !== undefined && decision && { reviews: [...listOf(data.reviews), decision] }),
  };
  const edits = patchRecord(contextOf(document), node, shape, set);
  return { text: bom + applyLines(document.text, edits) };
}

function gone(): Refusal {
  const message = localize('This has been settled meanwhile.');
  return { code: 'no-such-conflict', severity: 'error', message, span: { start: 0, end: 0 } };
}

/** The field's new value; one of a record goes by `about.title`. */
function fieldOf(data: MergeData, field: string, value: unknown): MergeData {
  const dot = field.indexOf('.');
  const [key, part] = [field.slice(0, dot), field.slice(dot + 1)];
  const record = valueAtKey(data, key);
  if (dot < 0 || Object.hasOwn(data, field) || typeof record !== 'object' || record === null) return { [field]: value };
  return { [key]: { ...record, [part]: value } };
}

function findNode(document: Document, id: string): MapNode | undefined {
  if (isBlock(document)) return findItems(document, id)[0]?.entry.node;
  return [...readEntries(document)].find(({ annotation }) => annotation?.id === id)?.node;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
