import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { FileProblem } from '../core/folder/file-problem';
import { localize } from '../core/text/localize';

/** What git answered, without the line end; or why it didn't. `status` is its exit code, undefined where it didn't run. */
export type GitAnswer = { readonly output: string } | { readonly problem: FileProblem; readonly status?: number };

/**
 * Runs git on a folder, which is resolved as everywhere against the current one. It looks for the repository from there alone:
 * what a hook or a shell has set of another one (`GIT_DIR`) doesn't count, and a folder that somebody laid out like the inside
 * of a repository, with a configuration of its own, is none. `input` is what git reads.
 */
export function runGit(folder: string, argv: readonly string[], input = ''): Promise<GitAnswer> {
  const options = {
    // Not started in the folder: Windows looks for programs there first, and a stranger's folder may hold a git.exe.
    cwd: homedir(),
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofOneRepository.test(name))),
    // A busy machine may need long for little.
    timeout: 30_000,
    maxBuffer: 100_000_000,
  };
  const all = ['-c', 'safe.bareRepository=explicit', '-c', 'core.fsmonitor=false', '-C', resolve(folder), ...argv];
  return new Promise((done) => {
    const child = execFile('git', all, options, (error, output, words) => {
      if (!error) return done({ output: output.replace(/\r?\n$/, '') });
      if (typeof error.code === 'number') {
        const message = words.trim() || localize('Git ended with {0}.', error.code);
        return done({ problem: { code: 'failed', message }, status: error.code });
      }
      const message = error.killed
        ? localize('Git did not answer in time.')
        : localize('Git can’t be run. It must be installed, and to be found on the path.');
      done({ problem: { code: error.killed ? 'failed' : 'not-found', message } });
    });
    // Git may have ended before it read this.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/** What `git rev-parse --local-env-vars` lists, but for settings (`git -c`). */
const ofOneRepository =
  /^GIT_(?:DIR|WORK_TREE|IMPLICIT_WORK_TREE|COMMON_DIR|INDEX_FILE|PREFIX|CONFIG|GRAFT_FILE|SHALLOW_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NO_REPLACE_OBJECTS|REPLACE_REF_BASE)$/i;
