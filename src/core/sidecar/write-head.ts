import { type Applied, notWritten } from './apply-change';
import { type Document, formatVersion, readDocument } from './document';
import { applyLines, type Edit } from './edit';
import { contextOf, patchRecord } from './patch-record';
import { quoteText, renderPair } from './render';
import { sameData } from './same-data';
import { headShape } from './shape';
import type { Sidecar } from './sidecar';

/** Keys of the document that people write through commands. */
type Head = Partial<Pick<Sidecar, 'about' | 'blind' | 'covered'>>;

/**
 * Gives a key above the entries a new value (empty: takes it out); an empty text becomes a new sidecar for `transcript`.
 * `not-written`: it would not read again as it should, so nothing is changed.
 */
export function writeHead<K extends keyof Head>(
  document: Document,
  key: K,
  wanted: NonNullable<Head[K]>,
  transcript: string,
): Applied {
  const { text, head, outline, root } = document;
  const value = Object.keys(wanted).length > 0 ? wanted : undefined;
  const lines = renderPair(key, wanted, headShape.keys[key]!, 0);
  let edits: Edit[];
  if (head.pairs.length > 0) edits = patchRecord(contextOf(document), head, headShape, { [key]: value });
  else if (outline || root) {
    const at = outline?.key.start ?? root!.start;
    edits = [{ start: at, end: at, text: lines }];
  } else {
    const lead = text.length === 0 || text.endsWith('\n') ? '' : '\n';
    const begin = `version: ${formatVersion}\ntranscript: ${quoteText(transcript)}\n`;
    edits = [{ start: text.length, end: text.length, text: `${lead}${begin}${lines}` }];
  }
  const changed = applyLines(text, edits);
  if (!sameData(readDocument(changed)[key], value)) return { text, problem: notWritten() };
  return { text: changed };
}
