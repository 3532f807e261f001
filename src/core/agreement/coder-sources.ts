import type { FiledSidecar } from '../sidecar/read-together';
import type { Sidecar } from '../sidecar/sidecar';
import { ownerOf, ownSidecarName, sidecarName, waitingName } from '../sidecar/sidecar-names';
import type { Team } from '../sidecar/team';
import { memberOf } from '../sidecar/weigh-opinions';
import type { CoderSource } from './read-units';

/** The sidecars of one transcript; `nameOf` gives the last part of the name of a file. */
export interface ReadSidecars {
  /** The name of the transcript's file. */
  readonly name: string;
  readonly sidecars: readonly FiledSidecar[];
  readonly nameOf: (file: string) => string;
}

/**
 * What is read as each coder's of one transcript: a file of the coder's own, else what stands under that name in the shared file;
 * undefined if there is neither file. Whether the coder has anything in the shared one only its units tell.
 */
export function coderSources(
  { name, sidecars, nameOf }: ReadSidecars,
  coders: readonly string[],
): (CoderSource | undefined)[] {
  const shared = sidecars.find(({ file }) => ownerOf(nameOf(file), name) === undefined);
  return coders.map((coder) => {
    const isOwn = ({ file, sidecar }: FiledSidecar) => {
      const owner = ownerOf(nameOf(file), name);
      if (owner === undefined) return false;
      return owner === coder || nameOf(file) === ownSidecarName(name, coder) || nameOfOwner(owner, sidecar) === coder;
    };
    const own = sidecars.find(isOwn);
    if (own) return { coder, ...own };
    return shared && { coder, ...shared, isShared: true };
  });
}

/** Those who have a file of their own beside a transcript, or tagged in the shared one: whose readings can be compared. */
export function codersIn({ name, sidecars, nameOf }: ReadSidecars, team: Team): string[] {
  const found = new Map<string, string>();
  const put = (coder: string) => {
    const person = memberOf(coder, team);
    if (!found.has(person)) found.set(person, coder);
  };
  for (const { file, sidecar } of sidecars) {
    const owner = ownerOf(nameOf(file), name);
    if (nameOf(file) === waitingName(sidecarName(name))) continue;
    if (owner !== undefined) {
      put(nameOfOwner(owner, sidecar));
      continue;
    }
    for (const { annotation } of sidecar.entries) {
      if (annotation?.by !== undefined && !annotation['agreed-from']) put(annotation.by);
    }
  }
  return [...found.values()];
}

/** Who reads a transcript blind: whoever began to by the own file, and whom the team has read so. By name. */
export function blindReaders(
  { name, sidecars, nameOf }: ReadSidecars,
  team: Team,
): { readonly finished: readonly string[]; readonly reading: readonly string[] } {
  const readers = sidecars.flatMap(({ file, sidecar }) => {
    const owner = ownerOf(nameOf(file), name);
    if (owner === undefined || !sidecar.blind) return [];
    return [{ reader: nameOfOwner(owner, sidecar), isFinished: sidecar.blind.finished !== undefined }];
  });
  const known = new Set(readers.map(({ reader }) => memberOf(reader, team)));
  const meant = (team.blind ?? []).filter((one) => !known.has(memberOf(one, team)));
  const named = (isFinished: boolean) =>
    readers.filter((one) => one.isFinished === isFinished).map((one) => one.reader);
  return { finished: named(true).sort(), reading: [...named(false), ...meant].sort() };
}

/** Who an own file is of: as whom the blind reading began, else who tagged all of it, else as the file is called. */
function nameOfOwner(owner: string, { blind, entries }: Sidecar): string {
  if (blind?.by !== undefined) return blind.by;
  const taggers = new Set(entries.flatMap(({ annotation }) => annotation?.by ?? []));
  const [only, ...others] = taggers;
  return only !== undefined && others.length === 0 ? only : owner;
}
