import type { ExtensionContext, TextDocument } from 'vscode';
import { recallFile } from './file-memory';
import { findSidecars } from './find-sidecars';
import { isAnythingKept } from './kept-folder';

/** The language id of transcripts. */
export const languageId = 'transcript';

/**
 * True for a document in the language; also for plain text and Markdown that a person once opened as a transcript or that
 * has a sidecar, unless the person wants it as plain text. A text without a file may be one if anything is kept: VS Code
 * brings such texts back in the next window, and forgets the language.
 */
export async function isTranscript(
  document: TextDocument,
  { globalState, globalStorageUri }: Pick<ExtensionContext, 'globalState' | 'globalStorageUri'>,
): Promise<boolean> {
  if (document.languageId === languageId) return true;
  if (!isPlainText(document)) return false;
  if (document.isUntitled) return isAnythingKept(globalStorageUri);
  const decision = recallFile(document, globalState);
  return decision === 'transcript' || (decision !== 'plain' && (await findSidecars(document.uri)).length > 0);
}

/** True for a document in a language that says nothing of what it is. */
export function isPlainText({ languageId }: TextDocument): boolean {
  return languageId === 'plaintext' || languageId === 'markdown';
}
