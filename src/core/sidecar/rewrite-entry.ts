import type { Annotation } from './annotation';
import { applyChange } from './apply-change';
import type { Fields, WrittenEntry } from './change';
import { readDocument } from './document';
import { entrySource } from './entry-source';
import { findEntries } from './find-entries';

/**
 * An entry with some fields set (`undefined` removes the key), ready to be added to another sidecar: comments, unknown keys
 * and ways of writing stay where its own lines are given and can be edited; else it is written anew.
 */
export function rewriteEntry(entry: WrittenEntry, set: Fields): WrittenEntry {
  const { id } = entry.annotation;
  const { text: before } = applyChange('', { kind: 'add', ...entry }, '');
  const { text, problem } = applyChange(before, { kind: 'edit', id, set }, '');
  const found = problem ? undefined : findEntries(readDocument(text), id)[0]?.entry;
  if (found?.annotation) return { annotation: found.annotation, source: entrySource(text, found.span) };
  const fields = Object.entries({ ...entry.annotation, ...set }).filter(([, value]) => value !== undefined);
  return { annotation: Object.fromEntries(fields) as unknown as Annotation };
}
