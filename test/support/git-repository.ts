import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import gitEnvironment from './git-environment.json';

/** True where git can be run. */
export const hasGit = spawnSync('git', ['--version']).status === 0;

/** A git repository of a test, untouched by the settings of whoever runs it. */
export class GitRepository {
  readonly #environment: NodeJS.ProcessEnv;

  constructor(
    readonly folder: string,
    environment: NodeJS.ProcessEnv = {},
  ) {
    this.#environment = { ...process.env, ...gitEnvironment, ...environment };
    mkdirSync(folder, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
  }

  /** What git prints. Throws where it fails. */
  git(...argv: readonly string[]): string {
    return execFileSync('git', argv, { cwd: this.folder, env: this.#environment, encoding: 'utf8', stdio: 'pipe' });
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), text);
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** Commits everything on a branch, which is made from `from` where it is given. */
  commit(files: Readonly<Record<string, string>>, branch?: string, from?: string): void {
    if (branch !== undefined)
      this.git(
        'checkout',
        '--quiet',
        ...(from === undefined ? [] : ['-B']),
        branch,
        ...(from === undefined ? [] : [from]),
      );
    for (const [name, text] of Object.entries(files)) this.write(name, text);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'change');
  }

  /** Merges a branch into the one that is checked out; false where git reports a conflict. */
  merge(branch: string): boolean {
    const { status, stderr } = spawnSync('git', ['merge', '--quiet', '--no-edit', branch], {
      cwd: this.folder,
      env: this.#environment,
      encoding: 'utf8',
    });
    if (status !== 0 && status !== 1) throw new Error(`git merge ended with ${status}: ${stderr}`);
    return status === 0;
  }
}
