import type { Memento, TextDocument } from 'vscode';
import { findSidecars } from './find-sidecars';

/** The language id of transcripts. */
export const languageId = 'transcript';

/** Key of the documents that a person opened as transcripts: a list of URIs. */
const rememberedKey = 'transcript.remembered';

/** True for a document in the language, one with a sidecar, or one that the person once opened as a transcript. */
export async function isTranscript(document: TextDocument, memory: Memento): Promise<boolean> {
  if (document.languageId === languageId) return true;
  if (document.languageId !== 'plaintext' && document.languageId !== 'markdown') return false;
  return isRemembered(document, memory) || (await findSidecars(document.uri)).length > 0;
}

export function isRemembered(document: TextDocument, memory: Memento): boolean {
  return memory.get<string[]>(rememberedKey, []).includes(document.uri.toString());
}

/** Remembers for good that a document is a transcript (or no longer is one). The latest 500 are kept. */
export async function remember(document: TextDocument, memory: Memento, asTranscript = true): Promise<void> {
  const uri = document.uri.toString();
  const others = memory.get<string[]>(rememberedKey, []).filter((one) => one !== uri);
  await memory.update(rememberedKey, asTranscript ? [...others, uri].slice(-500) : others);
}
