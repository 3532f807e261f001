import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import { whyKept } from '../../core/dossier/why-kept';
import type { ExportChoice } from '../../core/export/export-choice';
import { exportDossiers } from '../../core/export/export-dossiers';
import type { ExportFormat } from '../../core/export/export-format';
import { fileNames } from '../../core/export/file-names';
import { now } from '../../files/now';
import { fileName } from '../find-sidecars';
import { hasOwnPrograms } from '../has-own-programs';
import { languageId } from '../is-transcript';
import type { OpenTranscript } from '../open-transcript';
import { writeWhole } from '../write-whole';

/** Asks where to, writes a transcript's claims there in a form, and says what is in the file and what isn't. */
export async function saveExport(open: OpenTranscript, format: ExportFormat, choice: ExportChoice): Promise<void> {
  const made = exportDossiers([open.dossier], format, { ...choice, at: now() });
  const { content, claims, dismissed, notes, leftOut } = made;
  if (claims === 0 && dismissed === 0) {
    void window.showWarningMessage(notes.join(' '));
    return;
  }
  const place = await window.showSaveDialog({
    defaultUri: placeFor(open, format),
    filters: { [format.name()]: [format.ending.slice(1)] },
    title: l10n.t('Export Claims'),
  });
  if (!place) return;
  const reason = await whyNotWritten(place);
  if (reason !== undefined) {
    void window.showErrorMessage(reason);
    return;
  }
  const failed = await writeWhole(place, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  if (failed !== undefined) {
    void window.showErrorMessage(failed);
    return;
  }
  const told = [
    claims === undefined
      ? l10n.t('{0} is written.', fileName(place))
      : l10n.t('Claims in {0}: {1}.', fileName(place), claims),
    ...(leftOut.length > 0
      ? [l10n.t('Left out, see Problems: {0}.', leftOut.map(({ id }) => id ?? '?').join(', '))]
      : []),
    ...notes,
  ].join(' ');
  const show = l10n.t('Open');
  const answer = await (leftOut.length > 0
    ? window.showWarningMessage(told, show)
    : window.showInformationMessage(told, show));
  if (answer === show) await openFile(place, typeof content === 'string' && format.ending !== '.html');
}

/** Why a place must not be written to, in the person's words; undefined if it may be. */
async function whyNotWritten(place: Uri): Promise<string | undefined> {
  const there = await Promise.resolve(workspace.fs.readDirectory(Uri.joinPath(place, '..'))).catch(() => []);
  const name = fileName(place);
  const names = there.map(([one]) => one);
  const kept = whyKept(name, names);
  if (kept?.kind === 'work') {
    return l10n.t('{0} holds what people decided, and is never written over. Choose another name.', name);
  }
  const isOpen = workspace.textDocuments.some(
    (one) => one.languageId === languageId && one.uri.toString() === place.toString(),
  );
  return kept || isOpen
    ? l10n.t('{0} is a transcript, and is never written over. Choose another name.', name)
    : undefined;
}

async function openFile(place: Uri, isForEditor: boolean): Promise<void> {
  if (isForEditor || place.scheme !== 'file' || !hasOwnPrograms()) await commands.executeCommand('vscode.open', place);
  else await env.openExternal(place);
}

/** Beside the transcript, under its name. */
function placeFor({ document }: OpenTranscript, { ending }: ExportFormat): Uri {
  const [name] = fileNames([{ name: fileName(document.uri) }]) as [string];
  const folder = document.isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document.uri, '..');
  return folder ? Uri.joinPath(folder, `${name}${ending}`) : Uri.file(`${name}${ending}`);
}
