import type { Memento, TextDocument } from 'vscode';
import { recallFile } from './file-memory';
import { findSidecars } from './find-sidecars';

/** The language id of transcripts. */
export const languageId = 'transcript';

/**
 * True for a document in the language; also for plain text and Markdown that a person once opened as a transcript or that
 * has a sidecar, unless the person wants it as plain text.
 */
export async function isTranscript(document: TextDocument, memory: Memento): Promise<boolean> {
  if (document.languageId === languageId) return true;
  if (!isPlainText(document)) return false;
  const decision = recallFile(document, memory);
  return decision === 'transcript' || (decision !== 'plain' && (await findSidecars(document.uri)).length > 0);
}

/** True for a document in a language that says nothing of what it is. */
export function isPlainText({ languageId }: TextDocument): boolean {
  return languageId === 'plaintext' || languageId === 'markdown';
}
