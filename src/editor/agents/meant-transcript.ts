import { Uri, workspace } from 'vscode';
import { type Refused, textIn } from '../../core/agents/asked';
import type { Desk } from '../desk';
import { fileName } from '../find-sidecars';
import type { OpenTranscript } from '../open-transcript';

/**
 * The transcript that a model means: an open one by its path, name or address, or a file of the workspace, which is opened in the
 * background. Nothing else of the machine can be read so, also if a person has it open, and no file that isn't a transcript. If none is
 * named, the one at hand.
 */
export async function meantTranscript(desk: Desk, input: unknown): Promise<OpenTranscript | Refused> {
  const named = textIn(input, 'transcript');
  const found = named === undefined ? atHand(desk) : ((await openNamed(desk, named)) ?? (await openFile(desk, named)));
  if (found && !('refused' in found)) await found.ready;
  if (found) return found;
  return named === undefined
    ? { refused: `Say which transcript (transcript).${listOpen(desk)}` }
    : {
        refused: `No transcript of the open folders is called so. Give its path from the folder.${listOpen(desk)} A text that isn’t a transcript yet has to be opened as one by a person.`,
      };
}

/** What a transcript is called in questions and answers: its path within the workspace, if it lies there. */
export function pathOf(transcript: Uri): string {
  return workspace.asRelativePath(transcript);
}

/** The open transcripts that lie in the open folders: agents see no others, nor texts without a file. */
export function openInFolders({ all }: Desk): readonly OpenTranscript[] {
  return all.filter(({ document }) => workspace.getWorkspaceFolder(document.uri) !== undefined);
}

function atHand(desk: Desk): OpenTranscript | Refused | undefined {
  const inFolders = openInFolders(desk);
  const { active } = desk;
  if (active && !inFolders.includes(active)) {
    return {
      refused:
        'The transcript in the active editor lies outside of the open folders. A person has to save it there, or open its folder.',
    };
  }
  return active ?? (inFolders.length === 1 ? inFolders[0] : undefined);
}

async function openNamed(desk: Desk, named: string): Promise<OpenTranscript | Refused | undefined> {
  const inFolders = openInFolders(desk);
  const byPath = inFolders.find(({ document: { uri } }) => [pathOf(uri), uri.toString(), uri.fsPath].includes(named));
  if (byPath) return byPath;
  const byName = inFolders.filter(({ document }) => fileName(document.uri) === named);
  if (byName.length < 2) return byName[0];
  return { refused: `Several transcripts are called so. Give the path: ${listed(byName)}.` };
}

async function openFile(desk: Desk, named: string): Promise<OpenTranscript | undefined> {
  for (const uri of filesNamed(named)) {
    try {
      const open = await desk.opened(await workspace.openTextDocument(uri));
      if (open) return open;
    } catch {
      // There is no such file, or it is no text.
    }
  }
  return undefined;
}

/** The files of the workspace that a path or an address may mean; none outside of it. */
function filesNamed(named: string): Uri[] {
  const folders = workspace.workspaceFolders ?? [];
  const path = named.replaceAll('\\', '/');
  const address = /^[a-z][a-z\d+.-]+:\/\//i.test(path) ? [Uri.parse(path)] : [];
  const within = folders.flatMap(({ uri, name }) => [
    Uri.joinPath(uri, path),
    ...(path.startsWith(`${name}/`) ? [Uri.joinPath(uri, path.slice(name.length + 1))] : []),
    ...(path.startsWith('/') ? [uri.with({ path })] : []),
  ]);
  // With what steps up in a path taken out first: `folder/../..` would pass for a file of the folder.
  return [...address, ...within]
    .map((uri) => Uri.joinPath(uri, '.'))
    .filter((uri) => workspace.getWorkspaceFolder(uri));
}

function listOpen(desk: Desk): string {
  const all = openInFolders(desk);
  return all.length === 0 ? '' : ` Open are: ${listed(all)}.`;
}

function listed(all: readonly OpenTranscript[]): string {
  return all
    .slice(0, 20)
    .map(({ document }) => pathOf(document.uri))
    .join(', ');
}
