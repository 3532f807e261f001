import { execFile } from 'node:child_process';

const names = new Map<string, Promise<string | undefined>>();

/** Git's `user.name` as it holds in a folder, looked up once a folder; undefined without git or without a name. */
export function readGitName(folder: string): Promise<string | undefined> {
  let name = names.get(folder);
  if (!name) {
    name = new Promise((resolve) => {
      execFile('git', ['config', 'user.name'], { cwd: folder, timeout: 2000 }, (error, output) =>
        resolve(error ? undefined : output.trim() || undefined),
      );
    });
    names.set(folder, name);
  }
  return name;
}
