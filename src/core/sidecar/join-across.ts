import type { Annotation, Conflict } from './annotation';
import type { Change } from './change';
import { isBlock, readDocument } from './document';
import { findEntries } from './find-entries';
import { mergeFields } from './merge/merge-fields';
import type { MergeConflict } from './merge/merge-sidecars';
import type { Settlement } from './merge/resolve-conflict';
import { patchedSource } from './patched-source';
import { withoutBom } from './read-sidecar';
import { sameData } from './same-data';
import { annotationShape, isOfEntry, roleOf } from './shape';

/** Where two annotations of the same words, in files of different checkers, contradict each other. */
export function disputesBetween(mine: Annotation, theirs: Annotation): MergeConflict[] {
  const { conflicts } = mergeFields({}, worthOf(mine), worthOf(theirs), annotationShape).data;
  return Array.isArray(conflicts) ? conflicts.map((one: Conflict) => ({ id: theirs.id, ...one })) : [];
}

/**
 * Makes one claim of two annotations of the same words by touching one's own file alone: the entry `mine` of the sidecar's
 * text takes the other's id, so that it adds to it. Of values that differ the chosen one is written with the time `at`,
 * since the newest counts; what is left open goes to `conflicts`. Empty where there is no such entry in block style.
 */
export function joinAcross(
  text: string,
  mine: string,
  theirs: Annotation,
  { settlements, at }: { readonly settlements: readonly Settlement[]; readonly at: string },
): Change[] {
  const document = readDocument(withoutBom(text));
  const entry = isBlock(document) ? findEntries(document, mine)[0]?.entry : undefined;
  if (!isBlock(document) || !entry?.node || !entry.annotation) return [];
  const { id } = theirs;
  const isSettled = (one: MergeConflict) => settlements.some(({ conflict }) => sameData(conflict, one));
  const left = disputesBetween(entry.annotation, theirs).filter((one) => !isSettled(one));
  const conflicts = [...(entry.annotation.conflicts ?? []), ...left.map(({ id: _, ...one }) => one)];
  return [
    { kind: 'remove', id: mine },
    {
      kind: 'add',
      annotation: { ...entry.annotation, id },
      source: patchedSource(document, { ...entry, node: entry.node }, { id }),
    },
    {
      kind: 'edit',
      id,
      set: {
        ...Object.fromEntries(settlements.map(({ conflict, value }) => [conflict.field, value])),
        ...(settlements.length > 0 && { at }),
        conflicts: conflicts.length > 0 ? conflicts : undefined,
      },
      append: { reviews: settlements.flatMap(({ decision }) => decision ?? []) },
    },
  ];
}

function worthOf(annotation: Annotation): Readonly<Record<string, unknown>> {
  // What both say of the words themselves and of who tagged them is no contradiction.
  return Object.fromEntries(Object.entries(annotation).filter(([key]) => !isOfEntry(key) && roleOf(key) !== 'dispute'));
}
