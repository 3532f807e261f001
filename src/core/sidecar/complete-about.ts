import { type Applied, notWritten } from './apply-change';
import { readDocument } from './document';
import { applyEdits } from './edit';
import { eolOf } from './lines';
import { patchRecord } from './patch-record';
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
  const { head, root, obstacle, about: known = {} } = document;
  if (obstacle) return { text, problem: obstacle };
  const wanted = { ...about, ...known };
  if (head.pairs.length === 0 || sameData(known, wanted)) return { text };
  const json = root?.flow === true && document.text[root.pairs[0]?.start ?? -1] === '"';
  const edits = patchRecord({ text: document.text, json }, head, headShape, { about: wanted });
  const eol = eolOf(document.text);
  const changed = applyEdits(
    document.text,
    edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', eol) })),
  );
  if (!sameData(readDocument(changed).about, wanted)) return { text, problem: notWritten() };
  return { text: bom + changed };
}
