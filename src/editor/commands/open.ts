import {
  commands,
  l10n,
  languages,
  Position,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { vocabularyName } from '../../core/sidecar/read-vocabulary';
import { type ScalePreset, scalePresets } from '../../core/sidecar/scale-presets';
import { defaultVocabulary } from '../../core/sidecar/vocabulary';
import { writeVocabulary } from '../../core/sidecar/write-vocabulary';
import { askChoice } from '../ask';
import { becomeTranscript } from '../become-transcript';
import type { Desk } from '../desk';
import { rememberFile } from '../file-memory';
import { isPlainText, languageId } from '../is-transcript';
import { labelOf } from '../label-of';
import { openAsUtf8 } from '../open-sidecars-as-utf8';
import { rangesIn } from '../ranges';
import { showPlace } from '../show-place';
import { tell } from '../tell';
import { whyNoSidecar } from '../why-no-sidecar';
import type { Command } from './command';
import { annotationsOf, type CommandTarget, fileOf, isPlaceHandle, transcriptOf } from './target';

/** Makes a text a transcript, now and whenever it is opened again. */
export const openAsTranscript: Command = async (desk, target) => {
  const file = fileOf(target);
  if (!file) return commands.executeCommand('transcript.pickText');
  await makeTranscript(desk, await workspace.openTextDocument(file));
};

/** If a plain text is meant that can have annotations, makes it a transcript. */
export async function makeTranscriptMeant(desk: Desk, target: CommandTarget): Promise<void> {
  if (target.kind !== 'file' || whyNoSidecar(target.uri) !== undefined) return;
  const document = await workspace.openTextDocument(target.uri);
  if (isPlainText(document)) await desk.opened(await makeTranscript(desk, document));
}

async function makeTranscript(desk: Desk, document: TextDocument): Promise<TextDocument> {
  await rememberFile(document, desk.context.globalState, 'transcript');
  return document.languageId === languageId ? document : becomeTranscript(document);
}

/** Takes back “Open as Transcript”: the text is plain text again, and is never offered. Its annotations stay. */
export const treatAsPlainText: Command = async (desk, target) => {
  const file = fileOf(target);
  const document = file && (await workspace.openTextDocument(file));
  if (document?.languageId !== languageId) return tell(l10n.t('This is no transcript.'));
  await rememberFile(document, desk.context.globalState, 'plain');
  await languages.setTextDocumentLanguage(
    document,
    /\.(?:md|markdown)$/i.test(document.uri.path) ? 'markdown' : 'plaintext',
  );
};

/** Opens the annotations file beside the transcript, at the entry of the annotation under the cursor. */
export const openAnnotationsFile: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const [one] = annotationsOf(target);
  const home = (await desk.homeOf(open)).uri.toString();
  const others = open.isBlind ? [] : [...open.sidecars.values()];
  const sidecar = open.sidecars.get(one?.file ?? home) ?? others[0];
  if (sidecar?.text === undefined) return tell(l10n.t('There is no annotations file yet. Tag a claim first.'));
  const document = await openAsUtf8(sidecar.uri);
  const selection = one && rangesIn(document.getText())(one.entry.span);
  const editor = await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: false });
  if (selection) {
    editor.selection = new Selection(selection.start, selection.start);
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }
};

/** Opens the team's vocabulary; where there is none yet, starts one in the workspace's folder, else beside the transcript. */
export const editTeamVocabulary: Command = async (desk, target) => {
  const file = fileOf(target);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const near = file && file.scheme !== 'untitled' ? file : folder && Uri.joinPath(folder, 'any');
  if (!near) return tell(l10n.t('Open a folder or a transcript first.'));
  const { file: vocabulary } = await desk.vocabulary.find(near);
  if (vocabulary !== undefined) {
    await window.showTextDocument(await openAsUtf8(Uri.parse(vocabulary, true)));
    return;
  }
  const scale = await pickScale();
  if (!scale) return;
  const home = workspace.getWorkspaceFolder(near)?.uri ?? Uri.joinPath(near, '..');
  const fresh = Uri.joinPath(home, vocabularyName).with({ scheme: 'untitled' });
  const editor = await window.showTextDocument(await workspace.openTextDocument(fresh));
  if (editor.document.getText() === '') {
    const help = l10n.t(
      'The words that your team offers. Change them as you like, then save; what is tagged already stays.',
    );
    await editor.edit((edit) =>
      edit.insert(
        new Position(0, 0),
        `# ${help}\n${writeVocabulary({ ...defaultVocabulary, verdicts: scale.verdicts })}`,
      ),
    );
    editor.selection = new Selection(0, 0, 0, 0);
    editor.revealRange(editor.selection);
  }
};

/** Which scale of verdicts the team begins with; each is shown with its verdicts. */
async function pickScale(): Promise<ScalePreset | undefined> {
  const names: Readonly<Record<ScalePreset['id'], string>> = {
    'seven-steps': l10n.t('As usual'),
    'six-steps': l10n.t('Six steps'),
    'three-steps': l10n.t('Three steps'),
    taiwan: l10n.t('As in Taiwan'),
    context: l10n.t('With missing context'),
  };
  const items = scalePresets.map((preset) => ({
    label: names[preset.id],
    detail: preset.verdicts.map(labelOf).join(' · '),
    preset,
  }));
  const placeHolder = l10n.t('Which scale of verdicts does the team begin with? It can be changed in the file.');
  return (await askChoice(items, { placeHolder }))?.preset;
}

/**
 * Shows an annotation's words in the transcript, or its entry in the annotations file where the words are lost; words that
 * nobody has tagged where a walk stops at them.
 */
export const revealAnnotation: Command = async (desk, target, row) => {
  if (target.kind === 'places' && isPlaceHandle(row)) {
    await window.showTextDocument(target.open.document, { preserveFocus: false });
    return showPlace(target.open, target.places[0]);
  }
  const [one] = annotationsOf(target);
  if (!one || !('open' in target)) return;
  if (!one.span) return openAnnotationsFile(desk, target);
  await window.showTextDocument(target.open.document, { preserveFocus: false });
  await showPlace(target.open, { start: one.span.start, end: one.span.start });
};
