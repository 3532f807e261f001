const ending = '.annotations.yaml';

/** The name of a transcript's shared sidecar, or of one checker's own: `debate.txt.annotations.yaml`, `debate.txt.mei.annotations.yaml`. */
export function sidecarName(transcript: string, owner?: string): string {
  return owner === undefined ? `${transcript}${ending}` : `${transcript}.${owner}${ending}`;
}

/** True where a file name is that of a sidecar of the transcript (a file name too), shared or somebody's own. */
export function isSidecarOf(name: string, transcript: string): boolean {
  return name === sidecarName(transcript) || ownerOf(name, transcript) !== undefined;
}

/** Whose own sidecar of a transcript a file is; undefined for the shared one and for any other file. */
export function ownerOf(name: string, transcript: string): string | undefined {
  if (!name.startsWith(`${transcript}.`) || !name.endsWith(ending)) return undefined;
  const owner = name.slice(transcript.length + 1, -ending.length);
  // A dot would be another transcript's ending: `debate.txt.bak.annotations.yaml` stays ambiguous and is taken as an owner.
  return owner.length > 0 && !owner.includes('/') ? owner : undefined;
}

/** True for the name of any transcript's sidecar. */
export function isSidecar(name: string): boolean {
  return name.endsWith(ending) && name.length > ending.length;
}

/** The names that the transcript of a sidecar may have, the likeliest first: `a.txt.b` or, where b is a checker, `a.txt`. */
export function transcriptNames(sidecar: string): string[] {
  if (!isSidecar(sidecar)) return [];
  const name = sidecar.slice(0, -ending.length);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? [name, name.slice(0, dot)] : [name];
}

/**
 * The sidecars of a transcript among the names of its folder, the shared one first. `debate.txt.bak.annotations.yaml`
 * belongs to `debate.txt.bak` where there is such a file.
 */
export function sidecarsAmong(names: readonly string[], transcript: string): string[] {
  const shared = sidecarName(transcript);
  const nearer = names.filter((other) => other.startsWith(`${transcript}.`) && !isSidecar(other));
  return names
    .filter((name) => isSidecarOf(name, transcript) && !nearer.some((one) => isSidecarOf(name, one)))
    .sort((a, b) => Number(b === shared) - Number(a === shared) || (a < b ? -1 : 1));
}

/**
 * What programs that synchronise folders put before a file name's ending when two people wrote at once: Dropbox and
 * Nextcloud `(Mei's conflicted copy 2026-03-04)`, in the person's language; Seafile `(SFConflict …)`; pCloud `[conflicted]`;
 * Syncthing `.sync-conflict-20260304-101112-ABCDEFG`; Google Drive `(1)`; iCloud ` 2`; OneDrive the computer's name.
 */
const conflictMark = new RegExp(
  `^(?:${[
    String.raw`[ ]?[(（[][^()（）[\]]*(?:conflict|konflikt|conflit|conflitto|conflicto|conflito|冲突|衝突|競合|충돌)[^()（）[\]]*[)）\]]`,
    String.raw`\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?`,
    String.raw`[ ]\(\d{1,3}\)`,
    String.raw`[ ]\d{1,2}`,
    '-[A-Za-z0-9][A-Za-z0-9-]{0,62}',
  ].join('|')})$`,
  'i',
);

/**
 * The name of the sidecar that a file is a conflicted copy of, where its name says so and the sidecar belongs to the
 * transcript; else undefined. The copy holds what one side wrote, and is there to be merged into the sidecar.
 */
export function conflictedCopyOf(name: string, transcript: string): string | undefined {
  const stem = ending.slice(0, ending.lastIndexOf('.'));
  const last = ending.slice(stem.length);
  const at = name.lastIndexOf(stem);
  if (at < 0 || !name.endsWith(last)) return undefined;
  const mark = name.slice(at + stem.length, -last.length);
  const sidecar = name.slice(0, at) + ending;
  return conflictMark.test(mark) && isSidecarOf(sidecar, transcript) ? sidecar : undefined;
}
