import { localize } from '../text/localize';
import type { Refusal } from '../text/problem';
import { type Applied, applyChange } from './apply-change';
import type { Change } from './change';
import { completeAbout } from './complete-about';
import { type Covering, coverSentences } from './cover-sentences';
import { readDocument } from './document';
import { type Find, findEntries } from './find-entries';
import { type Joining, joinEntries } from './join-entries';
import { mergeSidecars } from './merge/merge-sidecars';
import { resolveConflict, type Settlement } from './merge/resolve-conflict';
import { resolveConflictMarkers } from './merge/resolve-conflict-markers';
import { readBlind } from './read-blind';
import { readSidecar, withoutBom } from './read-sidecar';
import { sameData } from './same-data';
import type { About, BlindReading } from './sidecar';
import { type ToldSpeakers, tellSpeakers } from './tell-speakers';

/** What a person may do to a sidecar, as data: a change of one entry, or what concerns the file as a whole. */
export type Act =
  | Change
  /** Merges both sides of what git left unmerged. */
  | { readonly kind: 'settle-markers' }
  /** Writes a decision on something that a merge left open. */
  | ({ readonly kind: 'settle' } & Settlement)
  /** Takes in another version of the file, without a base: nothing is deleted. */
  | { readonly kind: 'unite'; readonly version: string }
  /** Says what the talk is, as far as the file doesn't. */
  | { readonly kind: 'describe'; readonly about: About }
  /** Says who speaks, whatever the file said before. */
  | ({ readonly kind: 'tell-speakers' } & ToldSpeakers)
  /** Says that sentences hold nothing to check. */
  | ({ readonly kind: 'cover' } & Covering)
  /** Says that somebody reads blind, or has finished. */
  | { readonly kind: 'read-blind'; readonly blind: BlindReading }
  | ({ readonly kind: 'join' } & Joining)
  /** Takes back, from whatever the file has become since, what made `from` of `to`. */
  | { readonly kind: 'revert'; readonly from: string; readonly to: string };

/**
 * Makes an act in a sidecar's text; `transcript` is the name of the transcript's file. An act that is made again changes
 * nothing: what the text already holds of it is left out. Problems are those of `applyChange`, `joinEntries`,
 * `resolveConflict` and `mergeSidecars`; a revert is refused (`changed-since`) where others changed the same meanwhile.
 */
export function applyAct(text: string, act: Act, transcript: string): Applied {
  switch (act.kind) {
    case 'settle-markers':
      return whole(text, resolveConflictMarkers(text));
    case 'settle':
      return resolveConflict(text, act);
    case 'unite':
      return whole(text, mergeSidecars({ ours: text, theirs: act.version }));
    case 'describe':
      return completeAbout(text, act.about);
    case 'tell-speakers':
      return tellSpeakers(text, act, transcript);
    case 'cover':
      return coverSentences(text, act, transcript);
    case 'read-blind':
      return readBlind(text, act.blind, transcript);
    case 'join':
      return join(text, act);
    case 'revert':
      return revert(text, act);
    default:
      return applyChange(text, leaveOutKnown(text, act), transcript);
  }
}

/** An edit without the items that the entry's lists have already, such as a note that was written by an earlier try. */
export function leaveOutKnown(text: string, change: Change): Change {
  if (change.kind !== 'edit' || !change.append) return change;
  const document = readDocument(withoutBom(text));
  return leaveOutKnownIn((id) => findEntries(document, id), change);
}

/** The same where the text has been read. */
export function leaveOutKnownIn(find: Find, change: Change): Change {
  if (change.kind !== 'edit' || !change.append) return change;
  const annotation = find(change.id)[0]?.entry.annotation;
  if (!annotation) return change;
  const fresh = Object.entries(change.append).map(([key, items]): [string, readonly unknown[]] => {
    const known = (annotation[key as keyof typeof annotation] ?? []) as readonly unknown[];
    return [key, items.filter((item) => !known.some((one) => sameData(one, item)))];
  });
  return { ...change, append: Object.fromEntries(fresh) };
}

/** True where a text holds all that an act would make of it. */
export function isMade(text: string, act: Act): boolean {
  const { text: after, problem } = applyAct(text, act, '');
  return after === text && (problem === undefined || problem.code === done[act.kind]);
}

/** The entry that an act concerns; undefined where it concerns several, or the file as a whole. */
export function idOf(act: Act): string | undefined {
  if (act.kind === 'add') return act.annotation.id;
  return act.kind === 'edit' || act.kind === 'remove' ? act.id : undefined;
}

/** The problem that says that there is nothing left to do. */
const done: Partial<Record<Act['kind'], string>> = {
  add: 'duplicate-id',
  remove: 'no-such-entry',
  join: 'no-such-entry',
  settle: 'no-such-conflict',
};

/** What came of a merge of the whole file; where it can't be merged the text stays. */
function whole(
  text: string,
  merged: { readonly text: string | undefined; readonly problems: readonly Refusal[] },
): Applied {
  return merged.text === undefined ? { text, problem: merged.problems[0]! } : { text: merged.text };
}

function join(text: string, { settlements = [], ...joining }: Joining): Applied {
  const joined = joinEntries(text, joining);
  if (joined.problem) return joined;
  // What somebody settled meanwhile is settled.
  return { text: settlements.reduce((before, one) => resolveConflict(before, one).text, joined.text) };
}

function revert(text: string, { from, to }: { readonly from: string; readonly to: string }): Applied {
  if (text === from) return { text: to };
  // To a merge an empty file is no version.
  if (to.trim() === '') return changedSince(text);
  const merged = mergeSidecars({ base: from, ours: text, theirs: to });
  const known = [from, text, to].flatMap((one) => conflictsIn(one));
  const isOpen = merged.conflicts.some((one) => !known.some((other) => sameData(one, other)));
  return merged.text === undefined || merged.problems.length > 0 || isOpen ? changedSince(text) : { text: merged.text };
}

function changedSince(text: string): Applied {
  const message = localize('Others have changed the same entries since. They are left as they are.');
  return { text, problem: { code: 'changed-since', severity: 'error', message, span: { start: 0, end: 0 } } };
}

function conflictsIn(text: string): readonly unknown[] {
  const { conflicts = [], entries } = readSidecar(text);
  const own = entries.flatMap(({ annotation }) =>
    (annotation?.conflicts ?? []).map((one) => ({ id: annotation!.id, ...one })),
  );
  return [...conflicts, ...own];
}
