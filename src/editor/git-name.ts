import { execFile } from 'node:child_process';
import type { Uri } from 'vscode';

const names = new Map<string, Promise<string | undefined>>();

/** Git's `user.name` for the folder of a local file, looked up once a folder; undefined without git, name or disk. */
export function readGitName(document: Uri): Promise<string | undefined> {
  if (document.scheme !== 'file') return Promise.resolve(undefined);
  const folder = document.fsPath.replace(/[\\/][^\\/]*$/, '') || '/';
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
