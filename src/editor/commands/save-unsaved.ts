import { l10n, window, workspace } from 'vscode';
import { sidecarStore } from '../sidecar-store';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { transcriptBeside } from './target';

/** Writes what could not be written before, and saves the editors that hold changes; where that fails, offers ways out. */
export const saveUnsaved: Command = async (desk, target) => {
  const open = await transcriptBeside(desk, target);
  if (!open) return;
  if (open.unsavedCount > 0 && open.document.isUntitled) {
    // What was done in it goes along. Saved through its editor, it is still shown afterwards.
    await window.showTextDocument(open.document);
    await workspace.save(open.document.uri);
    return;
  }
  if (open.unsavedCount === 0) return tell(l10n.t('All annotations are saved.'));
  for (const { uri, pending } of open.sidecars.values()) if (pending.length > 0) await sidecarStore.saveEditor(uri);
  await tellOutcome(desk, open, await desk.retry(open), l10n.t('Saved.'));
};
