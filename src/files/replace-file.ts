import { randomBytes } from 'node:crypto';
import { lstat, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileProblem } from '../core/folder/file-problem';
import { fileProblem } from './file-problem';
import { flush } from './flush';

/**
 * Writes a file whole, or not at all: a temporary file in the same folder, flushed, renamed; it keeps its mode. A symbolic link of that name is
 * replaced, not followed; to what is no file of a disk (`/dev/null`) it is written as it is.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<FileProblem | undefined> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const there = await lstat(path).catch(() => undefined);
    if (there && !there.isFile() && !there.isSymbolicLink()) {
      await writeFile(path, content);
      return undefined;
    }
    const handle = await open(temporary, 'wx');
    try {
      // What only one may read stays so. Disks without modes refuse.
      if (there?.isFile()) await handle.chmod(there.mode & 0o7777).catch(() => undefined);
      await handle.writeFile(content);
      await flush(handle);
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    return undefined;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return fileProblem(error);
  }
}
