import { l10n, Uri, WorkspaceEdit, workspace } from 'vscode';
import { type Fit, fitOf } from '../core/dossier/fit-of';
import { applyChange } from '../core/sidecar/apply-change';
import { mergeSidecars } from '../core/sidecar/merge/merge-sidecars';
import { readSidecar } from '../core/sidecar/read-sidecar';
import type { Sidecar } from '../core/sidecar/sidecar';
import { orphansAmong, sidecarFor } from '../core/sidecar/sidecar-names';
import { missingTranscript } from '../core/sidecar/transcript-missing';
import { openAsTranscript } from './commands/open';
import type { Desk } from './desk';
import { fileName, filesIn } from './find-sidecars';
import { languageId } from './is-transcript';
import { sidecarStore } from './sidecar-store';

/** All sidecars in a folder of one transcript that isn't there: it was renamed or taken away by another program. */
export interface Orphan {
  /** The name of the transcript's file. */
  readonly transcript: string;
  readonly sidecars: readonly { readonly uri: Uri; readonly sidecar: Sidecar }[];
}

/** The orphans of a folder. Files are read only where there are any. */
export async function findOrphans(folder: Uri): Promise<Orphan[]> {
  const names = orphansAmong(await filesIn(folder)).map(({ sidecar }) => sidecar);
  const found = new Map<string, Orphan['sidecars']>();
  for (const name of names) {
    const uri = Uri.joinPath(folder, name);
    const { text } = await sidecarStore.read(uri);
    if (text === undefined) continue;
    const sidecar = readSidecar(text);
    const transcript = missingTranscript(sidecar, name, names);
    found.set(transcript, [...(found.get(transcript) ?? []), { uri, sidecar }]);
  }
  return [...found].map(([transcript, sidecars]) => ({ transcript, sidecars }));
}

/** How well an orphan's annotations fit a text. */
export function fitOfOrphan(text: string, { sidecars }: Orphan): Fit {
  return fitOf(
    text,
    sidecars.map(({ sidecar }) => sidecar),
  );
}

/**
 * Makes the orphan's sidecars those of a transcript: they get its name, and their `transcript:` line is mended. Where it has
 * such a sidecar already, the entries are merged into that one, and the old file stays. Returns what was done, for a person.
 */
export async function takeOver(
  desk: Desk,
  orphan: Orphan,
  transcript: Uri,
): Promise<{ readonly done: string } | { readonly failed: string }> {
  const folder = Uri.joinPath(transcript, '..');
  const name = fileName(transcript);
  const present = new Set(await filesIn(folder));
  const moves = orphan.sidecars.map((one) => {
    const target = sidecarFor(fileName(one.uri), orphan.transcript, name);
    return { ...one, target: Uri.joinPath(folder, target), isTaken: present.has(target) };
  });
  const edit = new WorkspaceEdit();
  const free = moves.filter(({ isTaken }) => !isTaken);
  for (const { uri, target } of free) edit.renameFile(uri, target);
  if (free.length > 0 && !(await workspace.applyEdit(edit))) {
    return { failed: l10n.t('The annotations of {0} could not be renamed. Nothing was changed.', orphan.transcript) };
  }
  const kept: string[] = [];
  for (const { uri, target, isTaken, sidecar } of moves) {
    const theirs = applyChange(sidecar.text, { kind: 'retarget', transcript: name }, name).text;
    let unmerged: string | undefined;
    const written = await sidecarStore.write(target, (ours = '') => {
      if (!isTaken) return applyChange(ours, { kind: 'retarget', transcript: name }, name).text;
      const { text, problems } = mergeSidecars({ ours, theirs });
      unmerged = text === undefined ? problems[0]?.message : undefined;
      return text ?? ours;
    });
    const failed = unmerged ?? (typeof written === 'object' ? written.failed : undefined);
    if (failed !== undefined) return { failed };
    if (isTaken) kept.push(fileName(uri));
  }
  const document = await workspace.openTextDocument(transcript);
  if (document.languageId !== languageId) await openAsTranscript(desk, { kind: 'file', uri: transcript });
  for (const { target } of moves) await desk.refreshSidecar(target);
  return {
    done: [
      l10n.t('The annotations of {0} are those of {1} now.', orphan.transcript, name),
      ...(kept.length > 0 ? [l10n.t('{0} is left as it was; its entries were added.', kept.join(', '))] : []),
    ].join(' '),
  };
}
