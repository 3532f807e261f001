import { l10n } from 'vscode';
import { blindnessOf } from '../../core/dossier/blindfold';
import type { BlindReading } from '../../core/sidecar/sidecar';
import { now } from '../../files/now';
import type { Desk } from '../desk';
import { ownSidecar } from '../home-of';
import { askName } from '../identity';
import type { OpenTranscript } from '../open-transcript';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { type CommandTarget, transcriptOf } from './target';

/** Hides what others did in this transcript until the reading is finished. */
export const startBlindReading: Command = (desk, target) =>
  start(desk, target, {}, l10n.t('You read blind: what others did is hidden until you finish.'));

/** Hides what others think of the shared claims until the reading is finished. */
export const judgeBlind: Command = (desk, target) =>
  start(desk, target, { verdicts: true }, l10n.t('You judge blind: what others think is hidden until you finish.'));

async function start(desk: Desk, target: CommandTarget, how: BlindReading, done: string): Promise<void> {
  const open = transcriptOf(target);
  if (!open) return;
  const name = await askName(open.document.uri);
  if (name === undefined) return;
  await write(desk, open, name, { by: name, at: now(), ...how }, done);
}

/** Shows what others did again: from now on the own reading can be compared with theirs. */
export const finishBlindReading: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const { viewer, team, filedSidecars } = open;
  if (!viewer || !blindnessOf(filedSidecars, viewer, team.team)) return tell(l10n.t('You don’t read blind here.'));
  const before = filedSidecars.find(({ file }) => file === viewer.home)?.sidecar.blind;
  const finished = now();
  const blind: BlindReading = { by: viewer.name, at: finished, ...before, finished };
  await write(desk, open, viewer.name, blind, l10n.t('Finished: what others did is shown again.'));
};

async function write(desk: Desk, open: OpenTranscript, name: string, blind: BlindReading, done: string): Promise<void> {
  const file = ownSidecar(open.document.uri, name).toString();
  const outcome = await desk.make(open, { change: { kind: 'read-blind', blind }, file });
  await tellOutcome(desk, open, outcome, done);
}
