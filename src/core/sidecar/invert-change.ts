import type { Annotation } from './annotation';
import type { Change } from './change';
import { type Document, isBlock, readDocument } from './document';
import { editedFields } from './edited-fields';
import { entrySource } from './entry-source';
import { type Find, findEntries } from './find-entries';
import { withoutBom } from './read-sidecar';
import { sameData } from './same-data';
import { idBelow } from './write-block';

/**
 * What takes a change back: to be applied, in order, to whatever the sidecar has become since. Each expects the entry to be
 * as the change left it, so that `applyChange` refuses (`changed-since`) where anybody has touched the same fields in the
 * meantime; other fields and other entries don't matter. `textBefore` is the sidecar before the change. Empty where the
 * change did nothing or could not be made. The inverse of the inverse makes the change again.
 */
export function invertChange(textBefore: string, change: Change): Change[] {
  return invertIn(readDocument(withoutBom(textBefore)), change);
}

/** The same where the sidecar before the change has been read. */
export function invertIn(document: Document, change: Change, find: Find = (id) => findEntries(document, id)): Change[] {
  if (change.kind === 'retarget') {
    const { transcript } = document;
    return transcript === undefined || transcript === change.transcript ? [] : [{ kind: 'retarget', transcript }];
  }
  const id = change.kind === 'add' ? change.annotation.id : change.id;
  const { entry, item } = find(id)[0] ?? {};
  if (change.kind === 'add') {
    const { kind: _, before: __, ...expect } = change;
    return entry ? [] : [{ kind: 'remove', id, expect }];
  }
  const { annotation } = entry ?? {};
  if (!entry || !annotation) return [];
  if (change.kind === 'remove') {
    const source = document.outline && entrySource(document.text, entry.span);
    const before = item && isBlock(document) ? idBelow(document, item) : undefined;
    return [
      { kind: 'add', annotation, ...(source !== undefined && { source }), ...(before !== undefined && { before }) },
    ];
  }
  const changed = Object.entries(editedFields(annotation, change))
    .map(([key, after]) => ({ key, before: annotation[key as keyof Annotation], after }))
    .filter(({ before, after }) => !sameData(before, after));
  if (changed.length === 0) return [];
  return [
    {
      kind: 'edit',
      id,
      set: Object.fromEntries(changed.map(({ key, before }) => [key, before])),
      expect: Object.fromEntries(changed.map(({ key, after }) => [key, after])),
    },
  ];
}
