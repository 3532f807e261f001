import { type TextDocument, workspace } from 'vscode';
import { oneLine } from '../core/text/one-line';

/**
 * The texts without a file that a file which was just saved may have been saved from: they have the same words until they are closed.
 * White space may have been trimmed, or a last line end added.
 */
export function textsSavedAs(file: TextDocument): readonly TextDocument[] {
  if (file.isUntitled || workspace.fs.isWritableFileSystem(file.uri.scheme) !== true) return [];
  const untitled = workspace.textDocuments.filter((one) => one.isUntitled);
  if (untitled.length === 0) return [];
  const words = oneLine(file.getText());
  return untitled.filter((one) => oneLine(one.getText()) === words);
}
