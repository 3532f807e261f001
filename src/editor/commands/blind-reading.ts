import { l10n, Uri, window } from 'vscode';
import { blindReaders } from '../../core/agreement/coder-sources';
import { blindnessOf } from '../../core/dossier/blindfold';
import type { BlindReading } from '../../core/sidecar/sidecar';
import { now } from '../../files/now';
import { showComparison } from '../comparing/comparison-panel';
import type { Desk, Outcome } from '../desk';
import { fileName } from '../find-sidecars';
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
  await tellOutcome(desk, open, await write(desk, open, name, { by: name, at: now(), ...how }), done);
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
  const outcome = await write(desk, open, viewer.name, blind);
  const done = l10n.t('Finished: what others did is shown again.');
  if (outcome !== 'saved') return tellOutcome(desk, open, outcome, done);
  const nameOf = (file: string) => fileName(Uri.parse(file, true));
  const read = { name: fileName(open.document.uri), sidecars: open.filedSidecars, nameOf };
  const { finished: readers, reading } = blindReaders(read, team.team);
  if (reading.length > 0) return tell(`${done} ${l10n.t('Still reading: {0}.', reading.join(', '))}`, open.document);
  if (readers.length < 2) return tell(done, open.document);
  const compare = l10n.t('Compare Readings…');
  const all = l10n.t('All have finished: {0}.', readers.join(', '));
  if ((await window.showInformationMessage(`${done} ${all}`, compare)) === compare) {
    showComparison(desk, { kind: 'transcript', uri: open.document.uri }, readers);
  }
};

function write(desk: Desk, open: OpenTranscript, name: string, blind: BlindReading): Promise<Outcome> {
  const file = ownSidecar(open.document.uri, name).toString();
  return desk.make(open, { change: { kind: 'read-blind', blind }, file });
}
