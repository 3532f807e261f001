import { EventEmitter, type TextEditor, window } from 'vscode';

const given = new EventEmitter<TextEditor | undefined>();

/** The list is to have the keys, on the row of what stands at the cursor of an editor, if there is one. */
export const onDidGiveKeysToList = given.event;

/**
 * Puts the keys on the list of claims once it has its rows: a list that opens for the first time has none yet and would give them to
 * nobody. Until then the text has them.
 */
export function giveKeysToList(): void {
  given.fire(window.activeTextEditor);
}
