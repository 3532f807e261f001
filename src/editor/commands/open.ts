import { l10n, languages, Selection, TextEditorRevealType, ViewColumn, window, workspace } from 'vscode';
import { annotationsAt } from '../../core/review/tag-span';
import { languageId, remember } from '../is-transcript';
import { rangeOf, rangesIn } from '../ranges';
import { tell } from '../tell';
import type { Command } from './command';
import { activeTranscript, aimedAt } from './target';

/** Makes the active document a transcript, now and whenever it is opened again. */
export const openAsTranscript: Command = async (desk) => {
  const document = window.activeTextEditor?.document;
  if (!document) return tell(l10n.t('Open a text file first.'));
  await remember(document, desk.context.globalState);
  if (document.languageId !== languageId) await languages.setTextDocumentLanguage(document, languageId);
};

/** Opens the annotations file beside the transcript, at the entry of the annotation under the cursor. */
export const openAnnotationsFile: Command = async (desk, argument) => {
  const [aim] = argument === undefined ? [] : aimedAt(desk, argument);
  const active = aim ? undefined : activeTranscript(desk);
  const open = aim?.open ?? active?.open;
  if (!open) return;
  const one =
    aim?.one ?? annotationsAt(open.review, active!.editor.document.offsetAt(active!.editor.selection.active))[0];
  const home = desk.homeOf(open).toString();
  const sidecar = open.sidecars.get(one?.file ?? home) ?? [...open.sidecars.values()][0];
  if (sidecar?.text === undefined) return tell(l10n.t('There is no annotations file yet. Tag a claim first.'));
  const document = await workspace.openTextDocument(sidecar.uri);
  const selection = one && rangesIn(document.getText())(one.entry.span);
  const editor = await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: false });
  if (selection) {
    editor.selection = new Selection(selection.start, selection.start);
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }
};

/** Shows an annotation's words in the transcript, or its entry in the annotations file where the words are lost. */
export const revealAnnotation: Command = async (desk, argument) => {
  const [aim] = aimedAt(desk, argument);
  if (!aim) return;
  if (!aim.one.span) return openAnnotationsFile(desk, argument);
  const editor = await window.showTextDocument(aim.open.document, { preserveFocus: false });
  const range = rangeOf(aim.open.document, aim.one.span);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
};
