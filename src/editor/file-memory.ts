import type { Memento, TextDocument } from 'vscode';

/**
 * What is remembered of a file: a person opened it as a `transcript`, wants it as `plain` text, or was `asked` once whether
 * it is one and said nothing.
 */
export type FileDecision = 'transcript' | 'plain' | 'asked';

const key = 'transcript.files';

/** Of so many files, the latest. */
const most = 500;

type Decisions = readonly (readonly [uri: string, decision: FileDecision])[];

/** What is remembered of a document's file; undefined where nothing is. */
export function recallFile(document: TextDocument, memory: Memento): FileDecision | undefined {
  const uri = document.uri.toString();
  return memory.get<Decisions>(key, []).find(([one]) => one === uri)?.[1];
}

/** Remembers a decision on a document's file for good; undefined forgets it. */
export async function rememberFile(
  document: TextDocument,
  memory: Memento,
  decision: FileDecision | undefined,
): Promise<void> {
  // The next text without a file goes by the same name.
  if (document.isUntitled) return;
  const uri = document.uri.toString();
  const others = memory.get<Decisions>(key, []).filter(([one]) => one !== uri);
  await memory.update(key, decision === undefined ? others : [...others, [uri, decision] as const].slice(-most));
}
