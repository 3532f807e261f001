import { type TextDocument, type Uri, workspace } from 'vscode';
import { vocabularyName } from '../core/sidecar/read-vocabulary';
import { copiedFrom, isSidecar } from '../core/sidecar/sidecar-names';
import { fileName } from './find-sidecars';
import { isUtf8 } from './is-utf8';
import type { RegisterView } from './views/view';

/** Opens a file of ours as what it is, UTF-8, whatever the setting `files.encoding` says. */
export function openAsUtf8(uri: Uri): Thenable<TextDocument> {
  const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  // One with unsaved changes can't be read again in another encoding.
  return document && (isUtf8(document) || document.isDirty)
    ? workspace.openTextDocument(uri)
    : workspace.openTextDocument(uri, { encoding: 'utf8' });
}

/**
 * Our files are UTF-8. If one is opened in another encoding (the setting `files.encoding`, or a guess of VS Code), it is
 * read again as UTF-8 before anybody edits it: saved as anything else it would be destroyed.
 */
export const openSidecarsAsUtf8: RegisterView = () => {
  const look = (document: TextDocument) => {
    if (isOurs(document.uri) && !isUtf8(document) && !document.isDirty) void openAsUtf8(document.uri);
  };
  for (const document of workspace.textDocuments) look(document);
  return workspace.onDidOpenTextDocument(look);
};

function isOurs(uri: Uri): boolean {
  const name = fileName(uri);
  const isFile = workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
  return isFile && (isSidecar(name) || copiedFrom(name) !== undefined || name === vocabularyName);
}
