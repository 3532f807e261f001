import { l10n, Uri, window, workspace } from 'vscode';
import { fileName } from '../find-sidecars';
import { localDisk } from '../local-disk';
import type { Command } from './command';
import { type CommandTarget, fileOf } from './target';

/** Has git merge annotations by our program in the repository of a file, else of the workspace, after asking. */
export const setUpGitMerging: Command = async (desk, target) => {
  const folder = folderMeant(target);
  if (!folder || !localDisk) return;
  const { attributesLine } = localDisk.gitMerging;
  const detail = l10n.t(
    'This adds the line “{0}” to .gitattributes, which you commit for everyone, and a section [merge "transcript"] to this repository’s own git configuration, which everyone sets up on their own computer. Where the program can’t run, git merges lines as always. “Transcript: Undo Git Merging” takes both out again.',
    attributesLine,
  );
  const question = l10n.t('Have git merge annotations by entry and field in this repository?');
  const yes = l10n.t('Set Up');
  if ((await window.showWarningMessage(question, { modal: true, detail }, yes)) !== yes) return;
  const done = await localDisk.gitMerging.setUp(folder, desk.context.asAbsolutePath('dist/cli.js'));
  if ('problem' in done) return void window.showErrorMessage(done.problem.message);
  void window.showInformationMessage(
    l10n.t(
      'Git merges annotations by entry and field in {0}. Commit .gitattributes to share it.',
      fileName(Uri.file(done.repository)),
    ),
  );
};

/** Takes out of the repository what `setUpGitMerging` wrote. */
export const undoGitMerging: Command = async (_desk, target) => {
  const folder = folderMeant(target);
  if (!folder || !localDisk) return;
  const done = await localDisk.gitMerging.undo(folder);
  if ('problem' in done) return void window.showErrorMessage(done.problem.message);
  const repository = fileName(Uri.file(done.repository));
  void window.showInformationMessage(
    done.changed
      ? l10n.t('Git merges annotations line by line again in {0}.', repository)
      : l10n.t('Git merging was not set up in {0}.', repository),
  );
};

/** The folder of the file that is meant, else of the workspace; says why if git can't be set up. */
function folderMeant(target: CommandTarget): Uri | undefined {
  const file = fileOf(target);
  const folder =
    file?.scheme === 'file' ? Uri.joinPath(file, '..') : workspace.workspaceFolders?.map(({ uri }) => uri)[0];
  if (folder?.scheme === 'file' && localDisk && workspace.isTrusted) return folder;
  const message = workspace.isTrusted
    ? l10n.t('Open a folder or a transcript on this computer first.')
    : l10n.t('Trust this folder first: git is set up only in folders that you trust.');
  void window.showErrorMessage(message);
  return undefined;
}
