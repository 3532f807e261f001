import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNpm } from './run-npm.mjs';
import { withLock } from './with-lock.mjs';

const root = join(import.meta.dirname, '../..');

/**
 * Runs `npm ci` in a folder of the project when its `node_modules` is missing or is not what its lock file says. Several processes may
 * call it at a time. A `node_modules` that is a link belongs to another work tree and stays as it is.
 */
export async function installDependencies(folder = '.', ...args) {
  const cwd = join(root, folder);
  if (isInstalled(cwd) || lstatSync(join(cwd, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const name = createHash('sha256').update(cwd).digest('hex').slice(0, 12);
  await withLock(join(tmpdir(), `transcript-annotator-${name}.lock`), async () => {
    if (!isInstalled(cwd)) await runNpm(['ci', '--loglevel=error', ...args], { cwd });
  });
}

/** npm leaves a copy of the lock file's packages in `node_modules` when it is done, without those for other platforms. */
function isInstalled(folder) {
  const wanted = packagesIn(join(folder, 'package-lock.json'));
  const installed = packagesIn(join(folder, 'node_modules/.package-lock.json'));
  return Object.entries(wanted ?? {}).every(
    ([path, { version, optional }]) =>
      path === '' || installed?.[path]?.version === version || (optional && installed && !installed[path]),
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
