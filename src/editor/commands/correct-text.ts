import { commands, l10n, Selection, window } from 'vscode';
import { handAt, nextHand } from '../../core/dossier/hand';
import { correcting } from '../checking/checking-keys';
import { unlockText } from '../checking/checking-lock';
import { enterChecking } from '../checking/enter-checking';
import { giveKeysToList } from '../checking/give-keys-to-list';
import { isCheckedInList } from '../checking/is-checked-in-list';
import { showHand } from '../checking/show-hand';
import { editorOf } from '../show-place';
import type { Command } from './command';
import { transcriptOf } from './target';

/** Lets a person correct a mis-heard word; while the text is being checked, `goOnChecking` saves it and comes back. */
export const correctText: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  // The keys have to reach the text: the tree may have had them.
  const editor = await window.showTextDocument(open.document, (await editorOf(open)).viewColumn);
  // What is selected would be replaced by the first letter.
  const { active, start } = editor.selection;
  const at = desk.checking.isOn(open) ? start : active;
  editor.selections = [new Selection(at, at)];
  await unlockText(open);
  if (desk.checking.isOn(open)) desk.checking.correct(open);
};

/** Keys that come so soon after one another, in milliseconds, are words that somebody types. */
const typing = 700;
let isTelling = false;
let last = 0;

/**
 * Says that a text which was checked is read-only, so that no stray key gets into the record, and offers the ways on; once at a time.
 * The key `i` lets it be corrected, but for the i of a word: what comes after that would be written.
 */
export const tellReadOnly: Command = async (desk, target, key) => {
  const open = transcriptOf(target);
  const isTyped = Date.now() - last < typing;
  last = Date.now();
  if (key === correcting && !isTyped) return correctText(desk, target);
  if (!open || isTelling) return;
  const [goOn, correct] = [l10n.t('Go On Checking'), l10n.t('Correct the Text')];
  const message = l10n.t(
    'You have left checking. The text stays read-only, so that no stray key gets into the record.',
  );
  isTelling = true;
  void window.showInformationMessage(message, goOn, correct).then(async (answer) => {
    isTelling = false;
    if (answer === undefined) return;
    await window.showTextDocument(open.document);
    await commands.executeCommand(answer === goOn ? 'transcript.startChecking' : 'transcript.correctText');
  });
};

/** Saves a correction and goes on checking where the cursor is. */
export const goOnChecking: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const editor = await editorOf(open);
  const offset = open.document.offsetAt(editor.selection.active);
  const goOn = async () => {
    const { dossier } = open;
    const hand = handAt(dossier, offset) ?? nextHand(dossier, { offset, step: 1 });
    if (!hand) return desk.checking.leave(open);
    await showHand(desk, open, hand);
    if (isCheckedInList(open.document)) giveKeysToList();
  };
  await enterChecking(desk, open, goOn, { save: true });
};
