import { commands, env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import type { CoverageReader } from '../../core/export/choose-claims';
import type { ExportChoice } from '../../core/export/export-choice';
import { exportDossiers } from '../../core/export/export-dossiers';
import type { ExportFormat } from '../../core/export/export-format';
import { fileNames } from '../../core/export/file-names';
import { isSidecar } from '../../core/sidecar/sidecar-names';
import { now } from '../../files/now';
import { fileName } from '../find-sidecars';
import type { OpenTranscript } from '../open-transcript';

/** Asks where to, writes a transcript's claims there in a form, and says what is in the file and what isn't. */
export async function saveExport(
  open: OpenTranscript,
  format: ExportFormat,
  choice: ExportChoice,
  readCoverage: CoverageReader,
): Promise<void> {
  const made = exportDossiers([open.dossier], format, { ...choice, at: now() }, readCoverage);
  const { content, claims, notes, leftOut } = made;
  if (claims === 0) {
    void window.showWarningMessage(notes.join(' '));
    return;
  }
  const place = await window.showSaveDialog({
    defaultUri: placeFor(open, format),
    filters: { [format.name]: [format.ending.slice(1)] },
    title: l10n.t('Export Claims'),
  });
  if (!place) return;
  if (isSidecar(fileName(place)) || place.toString() === open.document.uri.toString()) {
    void window.showErrorMessage(l10n.t('This is what the claims are read from. Choose another name.'));
    return;
  }
  try {
    await workspace.fs.writeFile(place, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
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

/** True where a file can be handed to the person's own programs: not from a browser, nor from another machine. */
export function hasOwnPrograms(): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined;
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
