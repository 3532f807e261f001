import { l10n, type Uri, window } from 'vscode';
import type { MergeConflict } from '../../core/sidecar/merge/merge-sidecars';
import { resolveConflictMarkers } from '../../core/sidecar/merge/resolve-conflict-markers';
import { readSidecar } from '../../core/sidecar/read-sidecar';
import { isSidecar } from '../../core/sidecar/sidecar-names';
import { shorten } from '../../core/text/shorten';
import type { Outcome } from '../desk';
import { fileName } from '../find-sidecars';
import { askName } from '../identity';
import { nameField } from '../name-field';
import { openAsUtf8 } from '../open-sidecars-as-utf8';
import { pickValue, settlementOf } from '../pick-value';
import { sidecarStore } from '../sidecar-store';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import type { CommandTarget } from './target';

/**
 * Merges both sides of a sidecar in which git left conflict markers, that of a URI, else those of the active editor, and
 * asks of the rest what holds. What is not answered stays open in the file, where a lens and a Problem tell of it.
 */
export const settleMarkers: Command = async (desk, target) => {
  for (const uri of sidecarsOf(target)) {
    const { text } = await sidecarStore.read(uri);
    const before = text === undefined ? undefined : resolveConflictMarkers(text);
    if (!before || before.marked + before.problems.length === 0) continue;
    if (before.text === undefined) {
      void window.showErrorMessage(before.problems[0]!.message);
      await window.showTextDocument(await openAsUtf8(uri));
      return;
    }
    const outcome = await desk.make(uri, { kind: 'settle-markers' });
    const done = l10n.t('Settled {0} of {1} conflicts of git.', before.markedSettled, before.marked);
    const isOpen = before.conflicts.length > 0;
    if (typeof outcome === 'string' && isOpen) await settleConflicts(desk, { kind: 'file', uri });
    else await tellOutcome(desk, await desk.ofSidecar(uri), outcome, done);
    return;
  }
  tell(l10n.t('There are no conflict markers of git here.'));
};

/** Asks of everything that a merge left open what holds, and writes the choice down as a review. */
export const settleConflicts: Command = async (desk, target) => {
  let settled = 0;
  let last: Outcome = 'saved';
  const uris = sidecarsOf(target);
  for (const uri of uris) {
    const { text } = await sidecarStore.read(uri);
    const all = text === undefined ? [] : conflictsOf(text);
    const vocabulary = await desk.vocabulary.of(uri);
    for (const [index, { conflict, words, describe }] of all.entries()) {
      const step = [index + 1, all.length] as const;
      const choice = await pickValue({ conflict, step, words, vocabulary, describe });
      if (choice === undefined) return;
      if (choice === 'later') continue;
      const note = l10n.t('Settled a merge: {0}', nameField(conflict.field));
      const settlement = settlementOf(conflict, choice.value, await askName(uri), note);
      last = await desk.make(uri, { kind: 'settle', ...settlement });
      if (typeof last === 'object') return tellOutcome(desk, await desk.ofSidecar(uri), last, '');
      settled++;
    }
    if (all.length > 0 && settled === 0) return;
  }
  if (settled === 0) return tell(l10n.t('A merge left nothing to settle here.'));
  await tellOutcome(desk, await desk.ofSidecar(uris[0]!), last, l10n.t('Settled: {0}.', settled));
};

interface Open {
  readonly conflict: MergeConflict;
  /** What it is about. */
  readonly words: string;
  readonly describe: (side: 'base' | 'ours' | 'theirs') => string;
}

/** What a merge left open in a sidecar's text. */
function conflictsOf(text: string): Open[] {
  const { conflicts = [], transcript = '', entries } = readSidecar(text);
  const where = (side: 'base' | 'ours' | 'theirs') => {
    if (side === 'base') return l10n.t('before both changes');
    return side === 'ours' ? l10n.t('stands in the file now') : l10n.t('of the other side');
  };
  return [
    ...conflicts.map((conflict) => ({ conflict, words: transcript, describe: where })),
    ...entries.flatMap(({ annotation }) =>
      (annotation?.conflicts ?? []).map(
        (one): Open => ({
          conflict: { id: annotation!.id, ...one },
          words: shorten(annotation!.quote.exact, 100),
          describe: (side) => {
            const by = annotation!.reviews?.findLast((review) => review[one.field as 'verdict'] === one[side])?.by;
            return by === undefined || one[side] === undefined ? where(side) : `${by} · ${where(side)}`;
          },
        }),
      ),
    ),
  ];
}

/** The file that is meant, if it is a sidecar, else the sidecars of the transcript. */
function sidecarsOf(target: CommandTarget): Uri[] {
  if (target.kind === 'file') return isSidecar(fileName(target.uri)) ? [target.uri] : [];
  if (target.kind === 'nothing') return [];
  const { isBlind, viewer, sidecars } = target.open;
  // What others differ in is hidden from who reads blind.
  return [...sidecars.values()].flatMap(({ uri }) => (!isBlind || uri.toString() === viewer?.home ? [uri] : []));
}
