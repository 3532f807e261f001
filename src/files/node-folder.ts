import { watch } from 'node:fs';
import { lstat, readdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Folder, FolderItem } from '../core/folder/folder';
import { localize } from '../core/text/localize';
import { fileProblem, isSystemError } from './file-problem';
import { readTextFile } from './read-text-file';
import { removeTextFile } from './remove-text-file';
import { updateTextFile } from './update-text-file';

/** Files on a local disk, by their paths as the system writes them. */
export const nodeFolder: Folder = {
  async list(folder) {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return await Promise.all(
        entries.map(async (entry): Promise<FolderItem> => {
          if (!entry.isSymbolicLink()) return { name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' };
          const isFolder = await stat(join(folder, entry.name)).then(
            (target) => target.isDirectory(),
            () => false,
          );
          return { name: entry.name, kind: isFolder ? 'folder' : 'file', isLink: true };
        }),
      );
    } catch {
      return undefined;
    }
  },
  read: readTextFile,
  async stat(file) {
    try {
      const { mtimeMs, size } = await stat(file);
      return { changed: mtimeMs, size };
    } catch {
      return undefined;
    }
  },
  change: (file, rewrite) => updateTextFile(file, rewrite),
  async rename(from, to) {
    try {
      if (await lstat(to).then(Boolean, () => false)) {
        return { code: 'not-a-file', message: localize('There is a file of that name already.') };
      }
      await rename(from, to);
      return undefined;
    } catch (error) {
      return fileProblem(error);
    }
  },
  remove: (file, text) => removeTextFile(file, text),
  watch(folder, onChange) {
    try {
      const watcher = watch(folder, { recursive: true }, (_, name) => {
        if (name !== null) onChange(join(folder, name));
      });
      watcher.on('error', () => watcher.close());
      return { dispose: () => watcher.close() };
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return { dispose: () => undefined };
    }
  },
  join,
  parent: dirname,
  nameOf: basename,
};
