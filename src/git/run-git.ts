import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { localize } from '../core/text/localize';
import type { FileProblem } from '../files/file-problem';

/** What git answered, without the line end; or why it didn't. `status` is its exit code, undefined where it didn't run. */
export type GitAnswer = { readonly output: string } | { readonly problem: FileProblem; readonly status?: number };

/** Runs git on a folder. */
export function runGit(folder: string, ...argv: readonly string[]): Promise<GitAnswer> {
  return new Promise((resolve) => {
    // Not started in the folder: Windows looks for programs there first, and a stranger's folder may hold a git.exe.
    execFile('git', ['-C', folder, ...argv], { cwd: homedir(), timeout: 10_000 }, (error, output, words) => {
      if (!error) return resolve({ output: output.replace(/\r?\n$/, '') });
      if (typeof error.code === 'number') {
        const message = words.trim() || localize('Git ended with {0}.', error.code);
        return resolve({ problem: { code: 'failed', message }, status: error.code });
      }
      const message = localize('Git can’t be run. It must be installed, and to be found on the path.');
      resolve({ problem: { code: 'not-found', message } });
    });
  });
}
