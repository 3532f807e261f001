import { commands, EventEmitter, type TextEditor, window } from 'vscode';

const given = new EventEmitter<TextEditor>();

/** The list is to have the keys, on the row of what stands at the cursor of an editor. */
export const onDidGiveKeysToList = given.event;

/**
 * Puts the keys on the list of claims. A list that opens for the first time has no rows yet and gives them to nobody: so the row of
 * what is at hand gets them besides, once it is there.
 */
export async function giveKeysToList(): Promise<void> {
  const editor = window.activeTextEditor;
  await commands.executeCommand('transcript.annotations.focus');
  if (editor) given.fire(editor);
}
