import { localize } from '../text/localize';
import type { Refusal, RefusalCode } from '../text/problem';
import type { Applied } from './apply-change';
import { isBlock, readDocument } from './document';
import { applyEdits } from './edit';
import { findEntries } from './find-entries';
import { type MergeConflict, mergeSidecars } from './merge/merge-sidecars';
import type { Settlement } from './merge/resolve-conflict';
import { patchedSource } from './patched-source';
import { withoutBom } from './read-sidecar';
import { sameData } from './same-data';
import { isOfEntry } from './shape';
import { removeFromBlock } from './write-block';

/** Two entries that somebody made for the same words, and are to be one. */
export interface Joining {
  /** The id that stays. */
  readonly keep: string;
  /** The id that goes. */
  readonly drop: string;
  /** What holds where the two differ; the rest goes to `conflicts` of the entry. */
  readonly settlements?: readonly Settlement[];
}

/**
 * Makes one entry of two: lists are united, comments and unknown keys of both stay, and where the two differ the entry
 * keeps the value of the one that stays and tells both under `conflicts`; those are given back as `disputes`. Problems: the
 * obstacle that `readSidecar` reports; `no-such-entry`; `broken-entry`; `not-block` for a file such as JSON.
 */
export function joinEntries(
  text: string,
  { keep, drop }: Pick<Joining, 'keep' | 'drop'>,
): Applied & { readonly disputes: readonly MergeConflict[] } {
  const fail = (code: RefusalCode, message: string) => refuse(text, { ...nowhere, code, message });
  const document = readDocument(withoutBom(text));
  if (document.obstacle) return refuse(text, document.obstacle);
  if (!isBlock(document))
    return fail('not-block', localize('In a file that is written on few lines, such as JSON, join them by hand.'));
  const [first, second] = [keep, drop].map((id) => findEntries(document, id)[0]);
  if (!first || !second?.item) return fail('no-such-entry', localize('One of the two entries is gone.'));
  const { annotation } = first.entry;
  const { node, annotation: other } = second.entry;
  if (!annotation || !other || !node || first.entry.anchored || second.entry.anchored) {
    return fail('broken-entry', localize('One of the two entries can’t be read as a whole. Join them by hand.'));
  }
  // Who made it, where the words are and how they read is taken from the one that stays, as far as that tells it.
  const same = Object.fromEntries(Object.entries(annotation).filter(([key]) => isOfEntry(key)));
  const source = patchedSource(document, { ...second.entry, node }, same);
  const { key } = document.outline;
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const merged = mergeSidecars({
    ours: bom + applyEdits(document.text, removeFromBlock(document, second.item)),
    theirs: `${document.text.slice(0, key.start)}annotations:\n${source}`,
  });
  if (merged.text === undefined) return refuse(text, merged.problems[0]!);
  const before = (annotation.conflicts ?? []).map((one) => ({ id: keep, ...one }));
  const disputes = merged.conflicts.filter((one) => one.id === keep && !before.some((old) => sameData(old, one)));
  return { text: merged.text, disputes };
}

const nowhere = { severity: 'error', span: { start: 0, end: 0 } } as const;

function refuse(text: string, problem: Refusal) {
  return { text, problem, disputes: [] };
}
