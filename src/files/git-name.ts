import { execFile } from 'node:child_process';
import { homedir } from 'node:os';

const names = new Map<string, Promise<string | undefined>>();

/** Git's `user.name` as it holds in a folder, looked up once a folder; undefined without git or without a name. */
export function readGitName(folder: string): Promise<string | undefined> {
  let name = names.get(folder);
  if (!name) {
    name = new Promise((resolve) => {
      // Not started in the folder: Windows looks for programs there first, and a stranger's folder may hold a git.exe.
      execFile('git', ['-C', folder, 'config', 'user.name'], { cwd: homedir(), timeout: 2000 }, (error, output) =>
        resolve(error ? undefined : output.trim() || undefined),
      );
    });
    names.set(folder, name);
  }
  return name;
}
