import { rm } from 'node:fs/promises';
import { acquireLock, LockTimeout } from './file-lock';
import { isSystemError } from './file-problem';
import { readTextFile } from './read-text-file';

/**
 * Removes a file that holds just this text, safely beside other writers; false where it holds another by now, or can't be
 * removed, or is a symbolic link. True where it is gone already.
 */
export async function removeTextFile(path: string, text: string, patience = 10_000): Promise<boolean> {
  try {
    const lock = await acquireLock(path, Date.now() + patience);
    try {
      const now = await readTextFile(path, { noLink: true });
      if ('problem' in now) return now.problem.code === 'not-found';
      if (now.text !== text || !(await lock.isOurs())) return false;
      await rm(path, { force: true });
      return true;
    } finally {
      await lock.release().catch(() => undefined);
    }
  } catch (error) {
    if (error instanceof LockTimeout || isSystemError(error)) return false;
    throw error;
  }
}
