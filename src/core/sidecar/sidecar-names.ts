const ending = '.annotations.yaml';

/** The name of a transcript's shared sidecar, or of one checker's own: `debate.txt.annotations.yaml`, `debate.txt.mei.annotations.yaml`. */
export function sidecarName(transcript: string, owner?: string): string {
  return owner === undefined ? `${transcript}${ending}` : `${transcript}.${owner}${ending}`;
}

/** The name of a person's own sidecar of a transcript. */
export function ownSidecarName(transcript: string, person: string): string {
  const part = person.replaceAll(/[^\p{L}\p{N}_]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  return sidecarName(transcript, part || 'own');
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

/**
 * The name that a transcript's sidecar has beside another transcript, the same checker's or the shared one:
 * `debate.txt.mei.annotations.yaml` of `debate.txt` is `final.txt.mei.annotations.yaml` for `final.txt`.
 */
export function sidecarFor(name: string, transcript: string, other: string): string {
  return isSidecarOf(name, transcript) ? other + name.slice(transcript.length) : sidecarName(other);
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

/** A sidecar that lies without its transcript, and the names that the transcript may have, the likeliest first. */
export interface OrphanName {
  readonly sidecar: string;
  readonly transcripts: readonly string[];
}

/** The sidecars among the names of a folder whose transcript isn't among them, in the order given. */
export function orphansAmong(names: readonly string[]): OrphanName[] {
  const present = new Set(names);
  return names.flatMap((sidecar) => {
    const transcripts = transcriptNames(sidecar);
    return transcripts.length > 0 && !transcripts.some((name) => present.has(name)) ? [{ sidecar, transcripts }] : [];
  });
}

const waiting = '.waiting';

/**
 * The name of the file beside a sidecar that new annotations wait in while nothing can be written to that:
 * `debate.txt.annotations.yaml` has `debate.txt.waiting.annotations.yaml`. It is a sidecar of the same transcript itself, as if
 * of a checker called “waiting”: it is shown with the others and merged by git like them, whatever becomes of the joining.
 */
export function waitingName(sidecar: string): string {
  return `${sidecar.slice(0, -ending.length)}${waiting}${ending}`;
}

/**
 * Among the names of a folder the file that waits to be joined with a sidecar; undefined where there is none, or where it is
 * the sidecar of a transcript called `….waiting`.
 */
export function findWaiting(names: readonly string[], sidecar: string): string | undefined {
  const name = waitingName(sidecar);
  return names.includes(name) && !names.includes(name.slice(0, -ending.length)) ? name : undefined;
}

/** Words for a conflict in the languages of the programs below: Latin, Cyrillic, Greek, Thai, Chinese, Japanese, Korean. */
const conflictWords =
  '[CcKk]onfli[ck]|[CcKk]onflit|[Rr]istiriita|[Üü]tköz|[Çç]akış|[Xx]ung đột|[Кк]онфл[иі]кт|[Δδ]ιένεξη|ขัดแย้ง|冲突|衝突|競合|충돌';

/**
 * What programs that synchronise folders put before a file name's ending when two people wrote at once. In brackets, in the
 * person's language: Dropbox and Nextcloud `(Mei's conflicted copy 2026-03-04)`, Seafile `(SFConflict …)`, Jianguoyun, Box,
 * Tresorit, Unison, pCloud `[conflicted]`, Proton Drive `(# Name clash … #)`. Else:
 */
const conflictMark = new RegExp(
  `^(?:${[
    String.raw`[ _]?[(（[].{0,150}?(?:${conflictWords}|# Name clash ).{0,150}?[)）\]]`,
    // Google Drive, and others that count; iCloud.
    String.raw`[ ]?\(\d{1,3}\)`,
    String.raw`[ ]\d{1,2}`,
    // Syncthing.
    String.raw`\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?`,
    // ownCloud; Synology Drive, with the computer's name.
    String.raw`_conflict-\d{8}-\d{6}`,
    String.raw`_.{1,80}_[A-Za-z]*Conflict(?:_\d{1,3})?`,
    // Resilio; rclone.
    String.raw`\.[Cc]onflict\d{0,3}`,
    // OneDrive: the computer's name, which Windows has in capitals, a Mac with the owner's name.
    String.raw`-(?=\d*[A-Z])[A-Z0-9][A-Z0-9-]{0,14}(?:-\d{1,3})?`,
    String.raw`-.{0,60}(?:\bi?Mac\b|MacBook|MBP).{0,30}`,
  ].join('|')}){1,3}$`,
  'u',
);

/**
 * The name of the sidecar that a file is a conflicted copy of, where its name says so; else undefined. The copy holds what one
 * side wrote, and is there to be merged into the sidecar.
 */
export function copiedFrom(name: string): string | undefined {
  const stem = ending.slice(0, ending.lastIndexOf('.'));
  const last = ending.slice(stem.length);
  const at = name.lastIndexOf(stem);
  if (at <= 0 || name.length > 400) return undefined;
  const rest = name.slice(at + stem.length);
  // rclone puts its mark behind the ending.
  const mark = rest.endsWith(last) ? rest.slice(0, -last.length) : rest.startsWith(last) ? rest.slice(last.length) : '';
  const isCopy = rest.endsWith(last) ? conflictMark.test(mark) : /^\.conflict\d{1,3}$/.test(mark);
  return isCopy ? name.slice(0, at) + ending : undefined;
}

/** The conflicted copies of a sidecar among the names of its folder, in order. */
export function conflictedCopiesAmong(names: readonly string[], sidecar: string): string[] {
  return names.filter((name) => copiedFrom(name) === sidecar).sort();
}
