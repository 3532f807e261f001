import { type Applied, notWritten } from './apply-change';
import { readDocument } from './document';
import { applyLines } from './edit';
import { contextOf, patchRecord } from './patch-record';
import { withoutBom } from './read-sidecar';
import { sameData } from './same-data';
import { headShape } from './shape';
import type { About } from './sidecar';

/**
 * Writes the keys that `about:` of a sidecar lacks; those that it has stay, and a text without a head is left alone.
 * `not-written`: it would not read again as it should, so nothing is changed.
 */
export function completeAbout(text: string, about: About): Applied {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const document = readDocument(withoutBom(text));
  const { head, obstacle, about: known = {} } = document;
  if (obstacle) return { text, problem: obstacle };
  const wanted = { ...about, ...known };
  if (head.pairs.length === 0 || sameData(known, wanted)) return { text };
  const edits = patchRecord(contextOf(document), head, headShape, { about: wanted });
  const changed = applyLines(document.text, edits);
  if (!sameData(readDocument(changed).about, wanted)) return { text, problem: notWritten() };
  return { text: bom + changed };
}
