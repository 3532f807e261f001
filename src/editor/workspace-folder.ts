import { FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { FileProblem } from '../core/folder/file-problem';
import type { Folder, FolderItem } from '../core/folder/folder';
import { messageOf } from '../core/text/message-of';
import { sidecarStore } from './sidecar-store';
import { tellWritten, watchFiles } from './watch-files';

const at = (name: string) => Uri.parse(name, true);

/** Files as VS Code reaches them, wherever they are, by their URIs; what an editor holds unsaved counts as the file's text. */
export const workspaceFolder: Folder = {
  async list(folder) {
    try {
      const entries = await workspace.fs.readDirectory(at(folder));
      return entries.map(
        ([name, type]): FolderItem => ({
          name,
          kind: (type & FileType.Directory) !== 0 ? 'folder' : 'file',
          isLink: (type & FileType.SymbolicLink) !== 0,
        }),
      );
    } catch {
      return undefined;
    }
  },
  async read(file) {
    const { text, unreadable } = await sidecarStore.read(at(file));
    if (unreadable !== undefined) return { problem: { code: 'failed', message: unreadable } };
    return text === undefined
      ? { problem: { code: 'not-found', message: '' } }
      : { text: text.startsWith('\uFEFF') ? text.slice(1) : text };
  },
  async stat(file) {
    try {
      const { mtime, size } = await workspace.fs.stat(at(file));
      return { changed: mtime, size };
    } catch {
      return undefined;
    }
  },
  async change(file, rewrite) {
    let now: string | undefined;
    let written = false;
    const outcome = await sidecarStore.write(at(file), (before) => {
      const after = rewrite(before);
      now = after ?? before;
      written = after !== undefined && after !== before;
      return now ?? '';
    });
    return typeof outcome === 'object' ? { problem: failed(outcome.failed) } : { text: now, written };
  },
  async rename(from, to) {
    try {
      await workspace.fs.rename(at(from), at(to), { overwrite: false });
      for (const file of [from, to]) tellWritten(at(file));
      return undefined;
    } catch (error) {
      return failed(messageOf(error));
    }
  },
  async remove(file, text) {
    try {
      if ((await workspaceFolder.read(file)).text !== text) return false;
      await workspace.fs.delete(at(file));
      tellWritten(at(file));
      return true;
    } catch (error) {
      return error instanceof FileSystemError && error.code === 'FileNotFound';
    }
  },
  watch(folder, onChange) {
    const below = `${folder.replace(/\/$/, '')}/`;
    return watchFiles(
      new RelativePattern(at(folder), '**'),
      (file) => file.toString().startsWith(below),
      (file) => onChange(file.toString()),
    );
  },
  join: (folder, name) => Uri.joinPath(at(folder), name).toString(),
  parent: (file) => Uri.joinPath(at(file), '..').toString(),
  nameOf: (file) => at(file).path.slice(at(file).path.lastIndexOf('/') + 1),
};

function failed(message: string): FileProblem {
  return { code: 'failed', message };
}
