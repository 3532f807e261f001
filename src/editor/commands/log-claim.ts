import { l10n, Uri, window, workspace } from 'vscode';
import { addPrepared } from '../../core/sidecar/add-prepared';
import { type PreparedClaim, preparedEnding } from '../../core/sidecar/prepared-claim';
import { readLoggedLine } from '../../core/sidecar/read-logged-line';
import { shorten } from '../../core/text/shorten';
import { newId } from '../../files/new-id';
import { askText } from '../ask';
import type { Desk } from '../desk';
import { askName } from '../identity';
import { tell } from '../tell';
import { workspaceFolder } from '../workspace-folder';
import type { Command } from './command';
import { fileOf } from './target';

/**
 * Writes claims down as they are said, each in one line, into the file of prepared claims of the day: that night there often is no text
 * yet. While checking one line is asked, else one after the other until the box is left.
 */
export const logClaim: Command = async (desk, target) => {
  const beside = fileOf(target);
  const [root] = workspace.workspaceFolders ?? [];
  const folder = beside && beside.scheme !== 'untitled' ? Uri.joinPath(beside, '..') : root?.uri;
  if (!folder) return tell(l10n.t('Open a folder first: what is logged is kept there.'));
  const by = await askName(beside ?? folder);
  let last: string | undefined;
  do {
    const typed = await askText({
      title: last === undefined ? l10n.t('Log a claim') : l10n.t('Logged: {0}', shorten(last, 60)),
      prompt: l10n.t('Who and what, the clock before it if it isn’t now. It is offered when the text comes.'),
      placeHolder: l10n.t('20:14 ANN: We built 300 homes'),
    });
    const line = typed === undefined ? undefined : readLoggedLine(typed);
    if (!line) return;
    const said = new Date();
    if (line.clock) said.setHours(...line.clock, 0, 0);
    const at = `${said.toISOString().slice(0, 19)}Z`;
    const claim: PreparedClaim = {
      id: newId(),
      tag: 'claim',
      ...(line.speaker !== undefined && { speaker: line.speaker }),
      claim: line.claim,
      ...(by !== undefined && { by }),
      at,
    };
    const failed = await addTo(Uri.joinPath(folder, `${dayOf(said)}${preparedEnding}`), claim);
    if (failed !== undefined) {
      void window.showErrorMessage(l10n.t('“{0}” could not be logged: {1}', line.claim, failed));
      return;
    }
    tell(l10n.t('Logged: {0}', shorten(line.claim, 80)));
    last = line.claim;
  } while (!isChecking(desk));
};

/** Why a claim could not be added to a file; undefined if it is there. */
async function addTo(file: Uri, claim: PreparedClaim): Promise<string | undefined> {
  let refused: string | undefined;
  const { problem } = await workspaceFolder.change(file.toString(), (text) => {
    const added = addPrepared(text, [claim]);
    refused = added.problem?.message ?? (added.added.length === 0 ? l10n.t('it stands there already') : undefined);
    return added.text;
  });
  return problem?.message ?? refused;
}

function isChecking(desk: Desk): boolean {
  return desk.active !== undefined && desk.checking.isOn(desk.active);
}

/** The day by the clock on the wall: `2026-03-04`. */
function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}
