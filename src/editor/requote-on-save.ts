import { l10n, workspace } from 'vscode';
import { placementsOf, type Quoted } from '../core/dossier/live-places';
import { requotesOnSave } from '../core/dossier/requote';
import type { Desk } from './desk';
import type { OpenTranscript } from './open-transcript';
import { tellOutcome } from './tell';
import { textsSavedAs } from './texts-saved-as';
import type { RegisterView } from './views/view';

/** Saving a transcript writes the new words of annotations that nobody has judged yet and whose words were edited. */
export const requoteOnSave: RegisterView = (desk) =>
  workspace.onDidSaveTextDocument(async (document) => {
    const open = desk.of(document);
    if (!open) return;
    // Another text was put in the place of this one, which nobody edited.
    if (textsSavedAs(document).length > 0) desk.placeAnew(open);
    else await requoteEdited(desk, open);
  });

async function requoteEdited(desk: Desk, open: OpenTranscript): Promise<void> {
  const { annotations, transcript } = open.dossier;
  const live = open.places.in(transcript.text);
  const requotes = requotesOnSave(open.dossier);
  if (requotes.length === 0) return;
  for (const { change } of requotes) {
    const { id, set } = change;
    const one = annotations.find(({ annotation }) => annotation.id === id)!;
    const { annotation } = one;
    const fresh: Quoted[] = [
      { ...annotation, ...(set as Quoted) },
      ...(set?.parts ?? annotation.parts ?? []),
      ...(set?.repeats ?? annotation.repeats ?? []),
    ];
    for (const [i, [old, { span }]] of placementsOf(one).entries()) if (span) live.requote(id, old, fresh[i]!, span);
  }
  const outcome = await desk.make(open, ...requotes);
  await tellOutcome(desk, open, outcome, l10n.t('The new words are in the annotations file.'));
}
