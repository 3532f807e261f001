import { l10n, Uri, window, workspace } from 'vscode';
import { type Carried, carryAnnotations } from '../../core/dossier/carry-annotations';
import type { Act } from '../../core/sidecar/apply-act';
import { isSidecar } from '../../core/sidecar/sidecar-names';
import { now } from '../../files/now';
import type { Desk } from '../desk';
import { fileName, sidecarBeside } from '../find-sidecars';
import { languageId } from '../is-transcript';
import type { OpenTranscript } from '../open-transcript';
import { pickTextFile } from '../pick-text-file';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { openAsTranscript } from './open';
import { isDue, reviewMoved } from './review-moved';
import { targetOf, transcriptOf } from './target';

/**
 * Carries all annotations of the active transcript to another version of its text (that of a URI, else one that is asked
 * for), and walks those that a person has to look at there. One undo, in the other version, takes all of it back.
 */
export const carryAnnotationsTo: Command = async (desk, given) => {
  // A file that is named is where they go to.
  const from = given.kind === 'file' ? targetOf(desk) : given;
  const open = transcriptOf(from);
  if (!open) return;
  const source = open.document.uri;
  const count = open.dossier.annotations.length;
  if (count === 0) return tell(l10n.t('There are no annotations to carry.'));
  const question =
    count === 1
      ? l10n.t('Which version does the annotation of {0} go to?', fileName(source))
      : l10n.t('Which version do the {0} annotations of {1} go to?', count, fileName(source));
  const target =
    given.kind === 'file'
      ? given.uri
      : await pickTextFile(
          source,
          question,
          open.dossier.sidecars.map(({ sidecar }) => sidecar),
        );
  if (!target) return;
  const to = target.toString() === source.toString() ? undefined : await openVersion(desk, target);
  if (!to) return tell(l10n.t('{0} is no other version of this transcript.', fileName(target)));
  const carried = carryAnnotations({ dossier: open.dossier, sidecars: open.dossier.sidecars }, to.dossier, now());
  const beside = ({ file, change }: { readonly file: string; readonly change: Act }) => ({
    file: sidecarBeside(Uri.parse(file, true), source, target).toString(),
    change,
  });
  const done = describe(carried, fileName(target));
  const outcome = await desk.make(
    to,
    ...carried.added.map(beside),
    ...carried.described.map(beside),
    ...carried.completed,
  );
  await tellOutcome(desk, to, outcome, done);
  if (typeof outcome !== 'object' && to.dossier.annotations.some(isDue)) await reviewMoved(desk, targetOf(desk));
};

/** The other version in an editor, as a transcript; undefined where it can be none. */
async function openVersion(desk: Desk, target: Uri): Promise<OpenTranscript | undefined> {
  if (isSidecar(fileName(target))) return undefined;
  let document = await workspace.openTextDocument(target);
  if (document.languageId !== languageId) {
    await openAsTranscript(desk, { kind: 'file', uri: target });
    document = await workspace.openTextDocument(target);
  }
  await window.showTextDocument(document, { preview: false });
  return desk.opened(document);
}

function describe({ added, completed, placed, left }: Carried, name: string): string {
  const total = Object.values(placed).reduce((sum, count) => sum + count, 0);
  if (added.length === 0 && completed.length === 0) return l10n.t('{0} has all of these annotations already.', name);
  return [
    total === 1
      ? placed.exact === 1
        ? l10n.t('1 annotation carried to {0}, word for word.', name)
        : l10n.t('1 annotation carried to {0}, where its words are others.', name)
      : l10n.t('{0} annotations carried to {1}, {2} of them word for word.', total, name, placed.exact),
    ...(completed.length === 1 ? [l10n.t('1 that was there already is completed.')] : []),
    ...(completed.length > 1 ? [l10n.t('{0} that were there already are completed.', completed.length)] : []),
    ...(left === 1 ? [l10n.t('1 entry can’t be read and stays behind.')] : []),
    ...(left > 1 ? [l10n.t('{0} entries can’t be read and stay behind.', left)] : []),
  ].join(' ');
}
