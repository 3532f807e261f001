import type { Annotation } from './annotation';
import type { Act } from './apply-act';
import { ownChange } from './own-change';
import { type FiledSidecar, readTogether } from './read-together';
import { sameData } from './same-data';

/** An act and the sidecar that it is to be made in; without a file that is found by the entry. */
export interface FiledAct {
  readonly change: Act;
  readonly file?: string;
}

/** Acts of one sidecar, in order. */
export interface RoutedActs {
  readonly file: string;
  readonly acts: readonly Act[];
}

/** Where acts may go. */
export interface Routes {
  /** The sidecars of the transcript as they read now, the shared one first. */
  readonly sidecars: readonly FiledSidecar[];
  /** The one that new entries go to. */
  readonly home: string;
  /** Whose own file `home` is; absent for the shared one. Edits of others' entries then go to `home` and add to those. */
  readonly owner?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * Says which sidecar each act of a command goes to: the one that is named, else the one that holds the entry, else `home`.
 * What can be made although something else of the same file can't stands apart: new entries can wait for a repair of the
 * file, and edits can't.
 */
export function routeActs(acts: readonly FiledAct[], { sidecars, home, owner, at }: Routes): RoutedActs[] {
  const ids = new Set(acts.map(({ change }) => entryOf(change)));
  const holders = new Map<string, string>();
  for (const { file, sidecar } of [...sidecars].reverse()) {
    for (const { annotation } of sidecar.entries) {
      if (annotation && ids.has(annotation.id)) holders.set(annotation.id, file);
    }
  }
  const groups = new Map<string, { readonly file: string; readonly acts: Act[] }>();
  for (const one of acts) {
    const found = one.file ?? holders.get(entryOf(one.change) ?? '') ?? home;
    const goesHome = found !== home && owner !== undefined && one.change.kind === 'edit';
    const file = goesHome ? home : found;
    const change = one.file === undefined ? expectingPart(one.change, file, sidecars) : one.change;
    const act = goesHome ? ownAct(change, { sidecars, home, owner, at }) : change;
    const alone = act.kind === 'edit' || act.kind === 'describe' || act.kind === 'tell-speakers' ? act.kind : '';
    const key = `${alone} ${file}`;
    const group = groups.get(key);
    if (group) group.acts.push(act);
    else groups.set(key, { file, acts: [act] });
  }
  return [...groups.values()];
}

/** The entry that has to be there for an act; undefined if none has to, or the act is one of the whole file. */
function entryOf(act: Act): string | undefined {
  if (act.kind === 'edit' || act.kind === 'remove') return act.id;
  return act.kind === 'join' ? act.keep : undefined;
}

/** An edit of another checker's entry as it goes into one's own sidecar. */
function ownAct(act: Act, { sidecars, home, owner, at }: Routes & { readonly owner: string }): Act {
  if (act.kind !== 'edit') return act;
  const claim = readTogether(sidecars).find(({ annotation }) => annotation.id === act.id);
  const own = sidecars.find(({ file }) => file === home)?.sidecar;
  return claim ? ownChange(act, claim.annotation, own, { by: owner, at }) : act;
}

/**
 * What an edit expects of a claim is told of all its entries together; one file may hold another value, or none. Where the claim is as
 * expected, the file is expected to stay as it is.
 */
function expectingPart(act: Act, file: string, sidecars: readonly FiledSidecar[]): Act {
  if (act.kind !== 'edit' || !act.expect) return act;
  const entriesIn = (one: FiledSidecar) => one.sidecar.entries.filter(({ annotation }) => annotation?.id === act.id);
  const [entry] = sidecars.filter((one) => one.file === file).flatMap(entriesIn);
  if (!entry?.annotation || sidecars.flatMap(entriesIn).length < 2) return act;
  const claim = readTogether(sidecars).find(({ annotation }) => annotation.id === act.id);
  const expected = Object.entries(act.expect);
  const isSo = expected.every(([key, value]) => sameData(claim?.annotation[key as keyof Annotation], value));
  if (!isSo) return act;
  return {
    ...act,
    expect: Object.fromEntries(expected.map(([key]) => [key, entry.annotation![key as keyof Annotation]])),
  };
}
