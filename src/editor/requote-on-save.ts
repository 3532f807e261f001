import { l10n, workspace } from 'vscode';
import type { Quoted } from '../core/dossier/live-places';
import { requotesOnSave } from '../core/dossier/requote';
import type { Desk } from './desk';
import type { OpenTranscript } from './open-transcript';
import { tellOutcome } from './tell';
import type { RegisterView } from './views/view';

/** Saving a transcript writes the new words of annotations that nobody has judged yet and whose words were edited. */
export const requoteOnSave: RegisterView = (desk) =>
  workspace.onDidSaveTextDocument(async (document) => {
    const open = desk.of(document);
    if (open) await requoteEdited(desk, open);
  });

async function requoteEdited(desk: Desk, open: OpenTranscript): Promise<void> {
  const { annotations, transcript } = open.dossier;
  const live = open.places.in(transcript.text);
  const requotes = requotesOnSave(open.dossier);
  if (requotes.length === 0) return;
  for (const { change } of requotes) {
    const { id, set } = change;
    const { annotation } = annotations.find((one) => one.annotation.id === id)!;
    const places = (of: typeof set): Quoted[] => [
      { ...annotation, ...(of as Quoted) },
      ...(of?.parts ?? annotation.parts ?? []),
      ...(of?.repeats ?? annotation.repeats ?? []),
    ];
    const fresh = places(set);
    for (const [i, old] of places({}).entries()) live.requote(id, old, fresh[i]!);
  }
  const outcome = await desk.make(open, ...requotes);
  await tellOutcome(desk, open, outcome, l10n.t('The new words are in the annotations file.'));
}
