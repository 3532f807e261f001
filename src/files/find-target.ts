import { lstat, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { FileProblem } from '../core/folder/file-problem';
import { readSidecar } from '../core/sidecar/read-sidecar';
import { localize } from '../core/text/localize';
import { fileProblem, isSystemError } from './file-problem';
import { readTextFile } from './read-text-file';

/** Where what is written under a name goes: the real path of the file, which need not be there. */
type Target = { readonly file: string } | { readonly problem: FileProblem };

/**
 * Decides for every write of ours what may be written under a name. A stranger's folder may hold symbolic links, such as
 * `talk.txt.annotations.yaml` → `../.zshenv`, and what we write holds a stranger's words. So nothing is created through a
 * link, and only a sidecar is written through one: a file that is there, reads as a sidecar, and lies in the real folder of
 * the link or below it. A folder that is a link is fine: what is named in it lies there under that very name.
 */
export async function findTarget(path: string): Promise<Target> {
  try {
    const folder = await realpath(dirname(resolve(path)));
    const here = join(folder, basename(resolve(path)));
    if (!(await isLink(here))) return { file: here };
    const file = await realpath(here).catch(() => undefined);
    return file !== undefined && isWithin(file, folder) && (await isSidecarFile(file))
      ? { file }
      : { problem: refused(await readlink(here)) };
  } catch (error) {
    return { problem: fileProblem(error) };
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return false;
    throw error;
  }
}

function isWithin(file: string, folder: string): boolean {
  const way = relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whoever made a script or settings that also read as a sidecar could have written there what they like. */
async function isSidecarFile(file: string): Promise<boolean> {
  const read = await readTextFile(file);
  if ('problem' in read) return false;
  const { version, transcript, writable } = readSidecar(read.text);
  return version !== undefined && transcript !== undefined && writable;
}

function refused(to: string): FileProblem {
  const message = localize(
    'This is a symbolic link to {0}. Only an annotations file in the same folder or below is written through a link. Put a file in the link’s place, or open the one it leads to.',
    to,
  );
  return { code: 'linked', message };
}
