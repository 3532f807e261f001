import { execFile } from 'node:child_process';

/** Git's `user.name` as it holds in a folder; undefined without git or without a name. */
export function readGitName(folder: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('git', ['config', 'user.name'], { cwd: folder, timeout: 2000 }, (error, output) =>
      resolve(error ? undefined : output.trim() || undefined),
    );
  });
}
