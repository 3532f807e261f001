import { addAll } from '../text/add-all';
import { leaveOutKnownIn } from './apply-act';
import { applyChange, type Plan, planChange } from './apply-change';
import type { Change } from './change';
import { type BlockDocument, type Document, isBlock, readDocument } from './document';
import { applyLines, type Edit } from './edit';
import { findAmongAll } from './find-entries';
import { invertChange, invertIn } from './invert-change';
import { itemSpan } from './outline';
import { readEntries } from './read-entries';
import { withoutBom } from './read-sidecar';
import { sameData } from './same-data';

/** A change that concerns one entry, which it leaves in the file. */
export type EntryChange = Change & { readonly kind: 'add' | 'edit' };

/** What came of changes that were made together. */
export interface AppliedTogether {
  readonly text: string;
  /** What takes each of them back. */
  readonly inverses: readonly Change[][];
}

/**
 * Makes changes of as many entries with one reading and one writing of the text: what `applyChange` and `invertChange` would
 * come to one by one, in a time that grows with their number and not with its square. Undefined where they have to be made
 * one by one: one can't be made, two are of the same entry, some add and some edit, or the file isn't written as we write it.
 */
export function applyTogether(
  text: string,
  changes: readonly EntryChange[],
  transcript: string,
): AppliedTogether | undefined {
  const [first, ...rest] = changes;
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const document = readDocument(withoutBom(text));
  if (!first || document.obstacle || changes.some(({ kind }) => kind !== first.kind)) return undefined;
  if (new Set(changes.map(idOf)).size < changes.length) return undefined;
  if (!isOpen(document)) {
    // The first entry makes the list that the others go into.
    const applied = applyChange(text, first, transcript);
    if (applied.problem || rest.length === 0 || !isOpen(readDocument(withoutBom(applied.text)))) return undefined;
    const others = applyTogether(applied.text, rest, transcript);
    return others && { ...others, inverses: [invertChange(text, first), ...others.inverses] };
  }

  const find = findAmongAll(document);
  const fresh = amongThese(changes.map((change) => leaveOutKnownIn(find, change)));
  const plans: Plan[] = [];
  const edits: Edit[] = [];
  for (const change of fresh) {
    const plan = planChange(document, change, transcript, find);
    if ('code' in plan) return undefined;
    plans.push(plan);
    if (change.kind === 'edit') addAll(edits, plan.edits);
  }
  if (first.kind === 'add') addAll(edits, inOrder(changes, plans));
  const changed = applyLines(document.text, edits);
  const after = new Map(
    [...readEntries(readDocument(changed))].flatMap(({ annotation }) =>
      annotation ? [[annotation.id, annotation]] : [],
    ),
  );
  const isWritten = plans.every(({ wanted }) => !wanted || sameData(after.get(wanted.id), wanted));
  if (!isWritten) return undefined;
  return { text: bom + changed, inverses: fresh.map((change) => invertIn(document, change, find)) };
}

/** New entries that stand before each other stand before what the last of them stands before in the file as it is. */
function amongThese(changes: readonly Change[]): Change[] {
  const below = new Map(
    changes.flatMap((one) => (one.kind === 'add' ? [[one.annotation.id, one.before] as const] : [])),
  );
  return changes.map((change) => {
    if (change.kind !== 'add') return change;
    let { before } = change;
    for (let steps = 0; before !== undefined && below.has(before) && steps < below.size; steps++) {
      before = below.get(before);
    }
    const { before: _, ...rest } = change;
    return { ...rest, ...(before !== undefined && { before }) };
  });
}

/** The insertions of new entries, those at one place in the order in which they would come to stand one after the other. */
function inOrder(changes: readonly EntryChange[], plans: readonly Plan[]): Edit[] {
  const groups = new Map<
    number,
    { readonly id: string; readonly position: number | undefined; readonly edit: Edit }[]
  >();
  changes.forEach((change, i) => {
    const edit = plans[i]!.edits[0];
    if (change.kind !== 'add' || !edit) return;
    const position = change.annotation.position?.start;
    const group = groups.get(edit.start) ?? [];
    const { id } = change.annotation;
    const before = group.findIndex(
      (other) =>
        (other.position ?? -1) > (position ?? Number.POSITIVE_INFINITY) ||
        (other.position === position && other.id === change.before),
    );
    group.splice(before < 0 ? group.length : before, 0, { id, position, edit });
    groups.set(edit.start, group);
  });
  return [...groups.values()].flat().map(({ edit }) => edit);
}

/** True where entries stand in block style and the last one ends its line, so that others can follow. */
function isOpen(document: Document): document is BlockDocument {
  if (!isBlock(document)) return false;
  const last = document.outline.items.at(-1);
  return last !== undefined && document.text[itemSpan(document.text, document.outline, last).end - 1] === '\n';
}

function idOf(change: EntryChange): string {
  return change.kind === 'add' ? change.annotation.id : change.id;
}
