import { ConfigurationTarget, l10n, Uri, workspace } from 'vscode';
import { askText } from './ask';
import { localDisk } from './local-disk';

/**
 * Who I am without asking: the setting `transcript.me`, else git's `user.name`; undefined where neither tells. What a workspace's
 * settings say counts for nothing: they go to everybody who opens it, and all would be one person.
 */
export async function knownName(document: Uri): Promise<string | undefined> {
  const set = workspace.getConfiguration('transcript').inspect<string>('me')?.globalValue?.trim() ?? '';
  if (set !== '') return set;
  const near = document.scheme === 'untitled' ? inWorkspace('untitled') : document;
  if (near?.scheme !== 'file') return undefined;
  // A folder that isn't trusted may hold a repository of a stranger's making, in whose name all would be signed.
  return localDisk?.gitNameFor(workspace.isTrusted ? near : undefined);
}

/** Who I am; asks once and keeps the answer in the setting. Undefined where the person doesn't say. */
export async function askName(document: Uri): Promise<string | undefined> {
  const known = await knownName(document);
  if (known !== undefined) return known;
  const name = await askText({
    title: l10n.t('Your name'),
    prompt: l10n.t('It stands beside your decisions in the annotations file. Kept in the setting transcript.me.'),
    placeHolder: l10n.t('Name or desk'),
  });
  const trimmed = name?.trim();
  if (!trimmed) return undefined;
  await workspace.getConfiguration('transcript').update('me', trimmed, ConfigurationTarget.Global);
  return trimmed;
}

/** A text that has no file yet will most likely lie in the workspace. */
function inWorkspace(name: string): Uri | undefined {
  const [folder] = workspace.workspaceFolders ?? [];
  return folder && Uri.joinPath(folder.uri, name);
}
