import type { BlockDocument } from './document';
import { applyEdits } from './edit';
import { entrySource } from './entry-source';
import { patchRecord } from './patch-record';
import type { ReadEntry } from './read-entry';
import { annotationShape } from './shape';
import type { MapNode } from './yaml/node';

/** An entry's lines with some keys set, its id too; comments, unknown keys and ways of writing stay. */
export function patchedSource(
  { text }: BlockDocument,
  { span, node }: ReadEntry & { readonly node: MapNode },
  fields: Readonly<Record<string, unknown>>,
): string {
  const patched = applyEdits(text, patchRecord({ text, json: false }, node, annotationShape, fields));
  return entrySource(patched, { start: span.start, end: span.end + patched.length - text.length });
}
