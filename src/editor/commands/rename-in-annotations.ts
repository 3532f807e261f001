import { l10n } from 'vscode';
import { renamedSpeakers, renameInAnnotations } from '../../core/dossier/renamed-speakers';
import { askChoice } from '../ask';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { transcriptBeside } from './target';

/** Gives the annotations of a speaker who was renamed in all of the text the new label; `args`: nothing, the old label. */
export const renameSpeakerInAnnotations: Command = async (desk, target, ...args) => {
  const open = await transcriptBeside(desk, target);
  if (!open) return;
  const all = renamedSpeakers(open.dossier);
  const named = all.filter(({ from }) => from === args[1]);
  const offered = named.length > 0 ? named : all;
  if (offered.length === 0) return tell(l10n.t('Every speaker that the annotations name speaks in the transcript.'));
  const items = offered.map((renamed) => ({
    label: `${renamed.from} → ${renamed.to}`,
    description:
      renamed.annotations.length === 1 ? l10n.t('1 annotation') : l10n.t('{0} annotations', renamed.annotations.length),
    renamed,
  }));
  const title = l10n.t('Who is to be renamed in the annotations?');
  const choice = items.length === 1 ? items[0] : await askChoice(items, { title });
  if (!choice) return;
  const changes = renameInAnnotations(choice.renamed);
  const outcome = await desk.make(open, ...changes);
  await tellOutcome(desk, open, outcome, describeRenamed(changes.length));
};

/** Says in how many annotations a speaker has another name now. */
export function describeRenamed(count: number): string {
  return count === 1
    ? l10n.t('The speaker is renamed in 1 annotation.')
    : l10n.t('The speaker is renamed in {0} annotations.', count);
}
