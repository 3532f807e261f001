import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { localize } from '../core/text/localize';
import type { FileProblem } from '../files/file-problem';
import { updateTextFile } from '../files/update-text-file';
import { installShim, type MergeProgram } from './install-shim';
import { mergeCommand } from './merge-shim';
import { runGit } from './run-git';

/** The line of `.gitattributes` that has git call the merge program for sidecars. */
export const attributesLine = '*.annotations.yaml merge=transcript';
const comment = '# Annotations are merged by entry and field where Transcript Annotator is set up for it.';
const section = 'merge.transcript';

/** What setting up or undoing came to. */
export type GitMerging =
  | {
      /** The repository's top folder. */
      readonly repository: string;
      /** False where all was as asked for already. */
      readonly changed: boolean;
    }
  | { readonly problem: FileProblem };

/**
 * Has git merge the sidecars of the repository that a folder lies in by our program: one line in `.gitattributes`, which is
 * committed and shared, and two in the repository's own configuration, which is not. Others' lines stay as they are;
 * once more changes nothing.
 */
export async function setUpGitMerging(folder: string, shim: string, program: MergeProgram): Promise<GitMerging> {
  const repository = await findRepository(folder);
  if (typeof repository !== 'string') return repository;
  const problem = await installShim(shim, program);
  if (problem) return { problem };
  let changed = false;
  for (const [key, value] of [
    ['name', 'Transcript Annotator: annotations by entry and field'],
    ['driver', mergeCommand(shim)],
  ] as const) {
    const now = await runGit(repository, 'config', '--local', '--get', `${section}.${key}`);
    if ('output' in now && now.output === value) continue;
    const set = await runGit(repository, 'config', '--local', `${section}.${key}`, value);
    if ('problem' in set) return set;
    changed = true;
  }
  const updated = await updateTextFile(attributesOf(repository), (text = '') => withLines(text));
  return 'problem' in updated ? updated : { repository, changed: changed || updated.written };
}

/** Takes out of a repository what `setUpGitMerging` wrote. The shim stays, since other repositories may use it. */
export async function undoGitMerging(folder: string): Promise<GitMerging> {
  const repository = await findRepository(folder);
  if (typeof repository !== 'string') return repository;
  const attributes = attributesOf(repository);
  const updated = await updateTextFile(attributes, (text) => (text === undefined ? undefined : withoutLines(text)));
  if ('problem' in updated) return updated;
  if (updated.written && updated.text === '') await rm(attributes, { force: true });
  const known = await runGit(repository, 'config', '--local', '--get-regexp', `^${section.replace('.', '\\.')}\\.`);
  if ('problem' in known) {
    // 1: there is no such key.
    return known.status === 1 ? { repository, changed: updated.written } : known;
  }
  const removed = await runGit(repository, 'config', '--local', '--remove-section', section);
  return 'problem' in removed ? removed : { repository, changed: true };
}

async function findRepository(folder: string): Promise<string | { problem: FileProblem }> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return { problem: { code: 'not-found', message: localize('There is no such folder.') } };
  const found = await runGit(folder, 'rev-parse', '--show-toplevel');
  if ('problem' in found) {
    if (found.status === undefined) return found;
    return {
      problem: {
        code: 'not-found',
        message: localize('This folder is in no git repository ({0}).', found.problem.message),
      },
    };
  }
  if (found.output !== '') return found.output;
  return { problem: { code: 'not-found', message: localize('This repository has no folder of files.') } };
}

function attributesOf(repository: string): string {
  return join(repository, '.gitattributes');
}

function withLines(text: string): string {
  if (isOurs(text)) return text;
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const lead = text === '' || text.endsWith('\n') ? text : text + eol;
  return `${lead}${comment}${eol}${attributesLine}${eol}`;
}

function isOurs(text: string): boolean {
  return text.split(/\r?\n/).some((line) => line.trim() === attributesLine);
}

function withoutLines(text: string): string {
  return text.replaceAll(/^[^\n]*(?:\n|$)/gm, (line) => ([comment, attributesLine].includes(line.trim()) ? '' : line));
}
