import { l10n, Uri } from 'vscode';
import { placeQuotes } from '../../core/dossier/place-quotes';
import { tagSpan } from '../../core/dossier/tag-span';
import { preparedEnding } from '../../core/sidecar/prepared-claim';
import { readPrepared } from '../../core/sidecar/read-prepared';
import { addToPrepared } from '../add-to-prepared';
import { askChoices } from '../ask';
import { askName } from '../identity';
import { tellOutcome } from '../tell';
import { workspaceFolder } from '../workspace-folder';
import type { Command } from './command';
import { transcriptOf } from './target';

/** Loads what takes things in: no start needs it, so it is a part of its own. */
const load = async () => (await import('../importing/importing')).importing;

/** Takes in what was changed in a sheet outside of VS Code: one step of undo. */
export const bringSheetBack: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const by = await askName(open.document.uri);
  const fileOf = (name: string) => Uri.joinPath(open.document.uri, '..', `${name}${preparedEnding}`);
  const known = async (name: string) =>
    readPrepared((await workspaceFolder.read(fileOf(name).toString())).text ?? '').claims;
  const who = { tag: tagSpan, place: placeQuotes, ...(by !== undefined && { by }) };
  const { changes, prepared, name } = await (await load()).bringBack(open, who, known, askChoices);
  if (prepared.length > 0) {
    const { outcome, count } = await addToPrepared(fileOf(name), prepared);
    const done = l10n.t('Prepared claims added to {0}: {1}.', `${name}${preparedEnding}`, count);
    await tellOutcome(desk, undefined, outcome, done);
  }
  if (changes.length === 0) return;
  const outcome = await desk.make(open, ...changes.map((change) => ({ change })));
  await tellOutcome(desk, open, outcome, l10n.t('Changes brought back: {0}.', changes.length));
};
