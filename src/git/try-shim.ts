import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileProblem } from '../core/folder/file-problem';
import { localize } from '../core/text/localize';
import { fileProblem } from '../files/file-problem';
import { mergeCommand, pathForShell } from './merge-shim';
import { runGit } from './run-git';

const head = 'version: 1\ntranscript: "trial.txt"\n\nannotations:\n';
const entry = (id: string) => `  - id: ${id}\n    tag: claim\n    quote:\n      exact: "${id}"\n`;

/** Merges three small files as git would, by a shell of git's own; the problem where it is not our program that merged them. */
export async function tryShim(repository: string, shim: string): Promise<FileProblem | undefined> {
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(tmpdir(), 'transcript-trial-'));
    const files = { O: join(folder, 'base'), A: join(folder, 'ours'), B: join(folder, 'theirs') };
    await writeFile(files.O, head + entry('both'));
    await writeFile(files.A, head + entry('both') + entry('ours'));
    await writeFile(files.B, head + entry('both') + entry('theirs'));
    const words: Record<string, string> = { L: '7', P: 'trial', '%': '%' };
    for (const [key, file] of Object.entries(files)) words[key] = pathForShell(file);
    const command = mergeCommand(shim).replace(/%([OABLP%])/g, (_, key: string) => words[key]!);
    const answer = await runGit(repository, ['-c', `alias.try-merge=!${command}`, 'try-merge']);
    if ('problem' in answer) return notRun(answer.problem.message);
    const merged = await readFile(files.A, 'utf8');
    // By lines git would have found a conflict: both sides added at one place.
    const isOurs = ['both', 'ours', 'theirs'].every((id) => merged.includes(entry(id))) && !merged.includes('<<<<<<<');
    return isOurs ? undefined : notRun(answer.output);
  } catch (error) {
    return fileProblem(error);
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function notRun(words: string): FileProblem {
  const message = localize(
    'Git can’t run the merge program here, and nothing was set up. It says: {0}',
    words.slice(0, 500),
  );
  return { code: 'failed', message };
}
