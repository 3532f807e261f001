import { l10n, type Uri, workspace } from 'vscode';

/**
 * Why nothing can be annotated in a document: no file can lie beside it (the old side of a diff, an output). Undefined if it
 * can be; annotations of a text that was never saved wait until it is.
 */
export function whyNoSidecar({ scheme }: Uri): string | undefined {
  if (scheme === 'untitled' || workspace.fs.isWritableFileSystem(scheme) === true) return undefined;
  return l10n.t(
    'No annotations file can lie beside this document: it is an old version, an output, or read-only. Save it as a file of your own, and annotate that.',
  );
}
