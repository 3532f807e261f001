import { Uri, workspace } from 'vscode';

const key = 'earlierClaims';

/** The setting that names folders outside the workspace in which claims were checked before. */
export const earlierFoldersSetting = `transcript.${key}`;

/** Those folders; a path that isn't absolute begins in the first folder of the workspace. Those of the workspace are left out. */
export function earlierFolders(): Uri[] {
  const [first] = workspace.workspaceFolders ?? [];
  const named = workspace.getConfiguration('transcript').get<readonly unknown[]>(key, []);
  const found = (Array.isArray(named) ? named : []).flatMap((one): Uri[] => {
    if (typeof one !== 'string' || one.trim() === '') return [];
    const path = one.trim();
    try {
      if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return [Uri.parse(path, true)];
      if (/^(?:\/|\\\\|[a-z]:[\\/])/i.test(path)) {
        const file = Uri.file(path);
        // Of another machine the path is meant there; `\\\\server` is a machine of its own.
        return [first && first.uri.scheme !== 'file' ? first.uri.with({ path: file.path }) : file];
      }
      return first ? [Uri.joinPath(first.uri, path)] : [];
    } catch {
      // No address that can be read.
      return [];
    }
  });
  return found.filter((uri) => !workspace.getWorkspaceFolder(uri));
}
