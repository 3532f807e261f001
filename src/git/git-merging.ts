import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import type { FileProblem } from '../core/folder/file-problem';
import { localize } from '../core/text/localize';
import { findTarget } from '../files/find-target';
import { removeTextFile } from '../files/remove-text-file';
import { updateTextFile } from '../files/update-text-file';
import { installShim, type MergeProgram } from './install-shim';
import { mergeCommand } from './merge-shim';
import { runGit } from './run-git';
import { tryShim } from './try-shim';

/** The line of `.gitattributes` that has git call the merge program for sidecars. */
export const attributesLine = '*.annotations.yaml merge=transcript';
const driver = 'transcript';
const comment = '# Annotations are merged by entry and field where Transcript Annotator is set up for it.';
const section = `merge.${driver}`;

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
 * once more changes nothing. It is a success only where the program runs as git runs it, and git says that it will call it.
 */
export async function configureGitMerging(folder: string, shim: string, program: MergeProgram): Promise<GitMerging> {
  const found = await findRepository(folder);
  if ('problem' in found) return found;
  const { repository } = found;
  const target = await findTarget(attributesOf(repository));
  if ('problem' in target) return target;
  const problem = (await installShim(shim, program)) ?? (await tryShim(repository, shim));
  if (problem) return { problem };
  const attributes = await setUpAttributes(found);
  if ('problem' in attributes) return attributes;
  const configured = await configure(repository, shim);
  return 'problem' in configured ? configured : { repository, changed: attributes.changed || configured.changed };
}

/** Takes out of a repository what `setUpGitMerging` wrote. The shim stays, since other repositories may use it. */
export async function removeGitMerging(folder: string): Promise<GitMerging> {
  const found = await findRepository(folder);
  if ('problem' in found) return found;
  const { repository } = found;
  const attributes = attributesOf(repository);
  const updated = await updateTextFile(attributes, (text) => (text === undefined ? undefined : withoutLines(text)));
  if ('problem' in updated) return updated;
  if (updated.written && updated.text === '') await removeTextFile(attributes, '');
  const known = await runGit(repository, ['config', '--local', '--get-regexp', `^${section.replace('.', '\\.')}\\.`]);
  if ('problem' in known) {
    // 1: there is no such key.
    return known.status === 1 ? { repository, changed: updated.written } : known;
  }
  const removed = await runGit(repository, ['config', '--local', '--remove-section', section]);
  return 'problem' in removed ? removed : { repository, changed: true };
}

interface Repository {
  /** Its top folder. */
  readonly repository: string;
  /** The folder that was named, as git writes it from there: `talks/2026`; empty for the top folder itself. */
  readonly within: string;
}

async function findRepository(named: string): Promise<Repository | { readonly problem: FileProblem }> {
  const folder = await realpath(resolve(named)).catch(() => undefined);
  const isFolder = folder !== undefined && (await stat(folder)).isDirectory();
  if (!isFolder) return notFound(localize('There is no such folder.'));
  const found = await runGit(folder, ['rev-parse', '--show-toplevel']);
  if ('problem' in found) {
    if (found.status === undefined) return found;
    return notFound(localize('This folder is in no git repository ({0}).', found.problem.message));
  }
  if (found.output === '') return notFound(localize('This repository has no folder of files.'));
  // A stranger's configuration may name any folder as the top (core.worktree).
  const way = relative(await realpath(found.output), folder);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    return notFound(localize('The files of this repository are elsewhere: {0}.', found.output));
  }
  return { repository: found.output, within: way.replaceAll(sep, '/') };
}

function notFound(message: string): { problem: FileProblem } {
  return { problem: { code: 'not-found', message } };
}

/** Sees to it that git's attributes name our program, below lines that say otherwise. */
async function setUpAttributes(
  found: Repository,
): Promise<{ readonly changed: boolean } | { readonly problem: FileProblem }> {
  const attributes = attributesOf(found.repository);
  const added = await updateTextFile(attributes, (text = '') => (isOurs(text) ? text : withLines(text)));
  if ('problem' in added) return added;
  const top = await findOverridden(found.repository, [probe]);
  if (top && 'problem' in top) return top;
  const moved = top && (await updateTextFile(attributes, (text = '') => withLines(withoutLines(text))));
  if (moved && 'problem' in moved) return moved;
  const others = await listFolders(found);
  if ('problem' in others) return others;
  const left = await findOverridden(found.repository, others.paths);
  if (!left) return { changed: added.written || moved?.written === true };
  if ('problem' in left) return left;
  const message = localize(
    'Git won’t call the program for {0}: its attribute “merge” is “{1}” there. Look for a line that says so in .gitattributes in that folder, or in .git/info/attributes.',
    left.path,
    left.value,
  );
  return { problem: { code: 'failed', message } };
}

/** What is there of sidecars, and the name that one would have in the folder in question and beside other attributes. */
async function listFolders({
  repository,
  within,
}: Repository): Promise<{ readonly paths: string[] } | { readonly problem: FileProblem }> {
  const listed = await runGit(repository, ['ls-files', '-z', '--', '*.annotations.yaml', ':(glob)**/.gitattributes']);
  if ('problem' in listed) return listed;
  const known = listed.output.split('\0').filter((path) => path !== '');
  return {
    paths: [
      probe,
      posix.join(within, probe),
      ...known.map((path) => path.replace(/(^|\/)\.gitattributes$/, `$1${probe}`)),
    ],
  };
}

const probe = 'talk.txt.annotations.yaml';

/** The first of these paths for which git would not call our program. */
async function findOverridden(
  repository: string,
  paths: readonly string[],
): Promise<{ readonly path: string; readonly value: string } | { readonly problem: FileProblem } | undefined> {
  const asked = await runGit(
    repository,
    ['check-attr', '-z', '--stdin', 'merge'],
    paths.map((path) => `${path}\0`).join(''),
  );
  if ('problem' in asked) return asked;
  const words = asked.output.split('\0');
  for (let i = 0; i + 2 < words.length; i += 3) {
    if (words[i + 2] !== driver) return { path: words[i]!, value: words[i + 2]! };
  }
  return undefined;
}

/** Names our program in the repository's own configuration. */
async function configure(
  repository: string,
  shim: string,
): Promise<{ readonly changed: boolean } | { readonly problem: FileProblem }> {
  let changed = false;
  for (const [key, value] of [
    ['name', 'Transcript Annotator: annotations by entry and field'],
    ['driver', mergeCommand(shim)],
  ] as const) {
    const isSo = async (...scope: string[]) => {
      const now = await runGit(repository, ['config', ...scope, '--get', `${section}.${key}`]);
      return 'output' in now && now.output === value;
    };
    if (!(await isSo('--local'))) {
      const set = await runGit(repository, ['config', '--local', `${section}.${key}`, value]);
      if ('problem' in set) return set;
      changed = true;
    }
    if (await isSo()) continue;
    const message = localize('Another of git’s settings stands above {0} here.', `${section}.${key}`);
    return { problem: { code: 'failed', message } };
  }
  return { changed };
}

function attributesOf(repository: string): string {
  return join(repository, '.gitattributes');
}

function withLines(text: string): string {
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
