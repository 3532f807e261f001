import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { isSidecar } from '../../core/sidecar/sidecar-names';
import { askChoice } from '../ask';
import type { Desk } from '../desk';
import { fileName } from '../find-sidecars';
import { findOrphans, fitOfOrphan, type Orphan, takeOver } from '../orphans';
import { pickTextFile } from '../pick-text-file';
import { tell } from '../tell';
import type { Command } from './command';
import { fileOf } from './target';

/**
 * Gives annotations whose transcript was renamed outside VS Code to the transcript that it is now. From a transcript it
 * lists such annotations, from an annotations file the text files beside it.
 */
export const takeOverAnnotations: Command = async (desk, target, _sidecar, transcript) => {
  const file = fileOf(target);
  const from = file && isSidecar(fileName(file)) ? file : undefined;
  if (from) {
    const orphan = await orphanOf(from);
    if (!orphan) return tellNoOrphan(from);
    const question = l10n.t('Which transcript do the annotations of {0} belong to now?', orphan.transcript);
    const to = transcript instanceof Uri ? transcript : await pickTextFile(from, question);
    if (to) await carryOut(desk, orphan, to);
    return;
  }
  if (!file) return tell(l10n.t('Open a transcript first, or use “Transcript: Open as Transcript”.'));
  const orphan = await pickOrphan(file);
  if (orphan) await carryOut(desk, orphan, file);
};

async function carryOut(desk: Desk, orphan: Orphan, to: Uri): Promise<void> {
  const result = await takeOver(desk, orphan, to);
  if ('failed' in result) void window.showErrorMessage(result.failed);
  else {
    await window.showTextDocument(to);
    tell(result.done);
  }
}

/** The orphan that a sidecar is part of; undefined where its transcript is there. */
async function orphanOf(sidecar: Uri): Promise<Orphan | undefined> {
  const orphans = await findOrphans(Uri.joinPath(sidecar, '..'));
  return orphans.find(({ sidecars }) => sidecars.some(({ uri }) => uri.toString() === sidecar.toString()));
}

function tellNoOrphan(sidecar: Uri): void {
  const message = l10n.t(
    'The transcript of {0} is still there. To have its annotations in another version too, run “Transcript: Carry Annotations To…” in it.',
    fileName(sidecar),
  );
  void window.showInformationMessage(message);
}

async function pickOrphan(transcript: Uri): Promise<Orphan | undefined> {
  const folder = Uri.joinPath(transcript, '..');
  const text = (await workspace.openTextDocument(transcript)).getText();
  const items = (await findOrphans(folder)).map((orphan): QuickPickItem & { orphan: Orphan } => {
    const { found, total } = fitOfOrphan(text, orphan);
    const files = orphan.sidecars.map(({ uri }) => fileName(uri)).join(', ');
    return {
      label: orphan.transcript,
      description: l10n.t('{0} of {1} stand here word for word', found, total),
      detail: files,
      orphan,
    };
  });
  const any: QuickPickItem = { label: l10n.t('Choose a File…'), alwaysShow: true };
  const placeHolder =
    items.length > 0
      ? l10n.t('Which annotations belong to {0}? Their transcript is not there any more.', fileName(transcript))
      : l10n.t('All annotations in this folder have their transcript.');
  const item = await askChoice<QuickPickItem & { orphan?: Orphan }>([...items, any], { placeHolder });
  if (item !== any) return item?.orphan;
  const chosen = await window.showOpenDialog({ defaultUri: folder, filters: { YAML: ['yaml'] } });
  if (!chosen?.[0]) return undefined;
  const orphan = await orphanOf(chosen[0]);
  if (!orphan) tellNoOrphan(chosen[0]);
  return orphan;
}
