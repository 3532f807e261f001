import { type Memento, type TextDocument, workspace } from 'vscode';
import { couldBeTranscript } from '../core/transcript/could-be-transcript';
import { recallFile } from './file-memory';
import { isPlainText } from './is-transcript';

/** Beyond so many characters no offer is made. */
const longest = 2_000_000;

/** Lines that are looked at. */
const firstLines = 1200;

/**
 * Whether it is worth reading a text file whole to see if it is a transcript: plain text of moderate size that nobody has
 * decided on, and that begins as a transcript may. It may have been asked already. Cheap: it runs for every text file that is shown.
 */
export function mayBeOffered(document: TextDocument, memory: Memento): boolean {
  if (!isPlainText(document) || workspace.fs.isWritableFileSystem(document.uri.scheme) !== true) return false;
  const count = Math.min(document.lineCount, firstLines);
  const lines = Array.from({ length: count }, (_, line) => document.lineAt(line).text);
  const decision = recallFile(document, memory);
  if (!couldBeTranscript(lines) || (decision !== undefined && decision !== 'asked')) return false;
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) <= longest;
}
