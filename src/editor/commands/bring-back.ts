import { l10n, Uri, workspace } from 'vscode';
import { preparedEnding } from '../../core/sidecar/prepared-claim';
import { readPrepared } from '../../core/sidecar/read-prepared';
import { addToPrepared } from '../add-to-prepared';
import { fileName } from '../find-sidecars';
import { askName } from '../identity';
import { tell, tellOutcome } from '../tell';
import { workspaceFolder } from '../workspace-folder';
import type { Command } from './command';

/** Loads what takes things in: no start needs it, so it is a part of its own. */
const load = async () => (await import('../importing/importing')).importing;

/**
 * Takes in what was changed in a sheet outside of VS Code: one step of undo. Where no transcript is open a sheet's rows become claims that
 * are prepared for one.
 */
export const bringSheetBack: Command = async (desk, target) => {
  const open = 'open' in target ? target.open : undefined;
  const [root] = workspace.workspaceFolders ?? [];
  if (!open && !root) return tell(l10n.t('Open a folder first: what is prepared is kept there.'));
  const place = open?.document.uri ?? Uri.joinPath(root!.uri, 'x');
  const by = await askName(place);
  /** Beside the transcript; without one beside the sheet, if that lies where prepared claims are looked for. */
  const fileOf = (sheet: Uri) => {
    const beside = !open && workspace.getWorkspaceFolder(sheet) ? sheet : place;
    return Uri.joinPath(beside, '..', `${fileName(sheet).replace(/\.[^.]*$/, '')}${preparedEnding}`);
  };
  const known = async (sheet: Uri) =>
    readPrepared((await workspaceFolder.read(fileOf(sheet).toString())).text ?? '').claims;
  const into = open?.dossier ?? ((sheet: Uri) => desk.vocabulary.of(fileOf(sheet)));
  const { changes, prepared, file } = (await (await load()).bringBack(into, by, known)) ?? {};
  if (file && prepared?.length) {
    const { outcome, count } = await addToPrepared(fileOf(file), prepared);
    const done = l10n.t('Prepared claims added to {0}: {1}.', fileName(fileOf(file)), count);
    await tellOutcome(desk, undefined, outcome, done);
  }
  if (!open || !changes?.length) return;
  const outcome = await desk.make(open, ...changes.map((change) => ({ change })));
  await tellOutcome(desk, open, outcome, l10n.t('Changes brought back: {0}.', changes.length));
};
