import { commands, EventEmitter, type TextDocument, window } from 'vscode';
import { editorOf } from '../show-place';

const locked = new Set<string>();
const changed = new EventEmitter<void>();

/** A text was made read-only by us, or is no longer. */
export const onDidChangeLock = changed.event;

/** True if a document is read-only by us. */
export function isLocked(document: TextDocument | undefined): boolean {
  return document !== undefined && locked.has(document.uri.toString());
}

/** Makes a text read-only, so that no stray key and no input method's words get into the record; our own edits still apply. */
export async function lockText(open: { readonly document: TextDocument }): Promise<void> {
  await onActiveEditor(open, 'setActiveEditorReadonlyInSession');
  locked.add(open.document.uri.toString());
  changed.fire();
}

/** Makes it as writable as it was. */
export async function unlockText(open: { readonly document: TextDocument }): Promise<void> {
  await onActiveEditor(open, 'resetActiveEditorReadonlyInSession');
  locked.delete(open.document.uri.toString());
  changed.fire();
}

/** Saves a text that is read-only by us, which VS Code doesn't. */
export async function saveLocked(open: { readonly document: TextDocument }): Promise<void> {
  await onActiveEditor(open, 'resetActiveEditorReadonlyInSession');
  try {
    await open.document.save();
  } finally {
    await onActiveEditor(open, 'setActiveEditorReadonlyInSession');
  }
}

/** A text that can be changed has been made writable otherwise, as by VS Code's own command. */
export function forgetLock(document: TextDocument): void {
  if (locked.delete(document.uri.toString())) changed.fire();
}

/** VS Code does this to the active editor only. */
async function onActiveEditor(open: { readonly document: TextDocument }, action: string): Promise<void> {
  const editor = await editorOf(open);
  if (window.activeTextEditor !== editor) await window.showTextDocument(editor.document, editor.viewColumn);
  await commands.executeCommand(`workbench.action.files.${action}`);
}
