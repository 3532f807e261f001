import { commands, window } from 'vscode';
import { giveKeysToList } from '../checking/give-keys-to-list';
import { editorOf } from '../show-place';
import type { Command } from './command';
import { transcriptOf } from './target';

/** Puts the keys on the list of annotations: there an input method for Chinese, Japanese or Korean lets single keys through. */
export const goToList: Command = async () => giveKeysToList();

/** Puts the keys on the text. */
export const goToText: Command = async (_desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const editor = await editorOf(open);
  await window.showTextDocument(editor.document, editor.viewColumn);
  // A list of commands that closes meanwhile gives the keys back to where they were.
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
};
