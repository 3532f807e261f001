import type { Applied } from './apply-change';
import { readDocument } from './document';
import { applyEdits } from './edit';
import { eolOf } from './lines';
import { patchRecord } from './patch-record';
import { withoutBom } from './read-sidecar';
import { headShape } from './shape';
import type { About } from './sidecar';

/** Writes the keys that `about:` of a sidecar lacks; those that it has stay, and a text without a head is left alone. */
export function completeAbout(text: string, about: About): Applied {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const document = readDocument(withoutBom(text));
  const { head, root, obstacle, about: known = {} } = document;
  if (obstacle) return { text, problem: obstacle };
  const isComplete = Object.keys(about).every((key) => Object.hasOwn(known, key));
  if (head.pairs.length === 0 || isComplete) return { text };
  const json = root?.flow === true && document.text[root.pairs[0]?.start ?? -1] === '"';
  const edits = patchRecord({ text: document.text, json }, head, headShape, { about: { ...about, ...known } });
  const eol = eolOf(document.text);
  const written = edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('\n', eol) }));
  return { text: bom + applyEdits(document.text, written) };
}
