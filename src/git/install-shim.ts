import { mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import type { FileProblem } from '../core/folder/file-problem';
import { fileProblem } from '../files/file-problem';
import { updateTextFile } from '../files/update-text-file';
import { mergeShim, programName, shimName } from './merge-shim';

/** What the shim runs. */
export interface MergeProgram {
  /** The command-line program, one file: it is copied beside the shim, since an update of the extension removes it. */
  readonly program: string;
  /** An executable that is Node, or is with `ELECTRON_RUN_AS_NODE`; for machines without `node`. */
  readonly engine: string;
}

/** Where the shim lies for this person, on any system a place that programs keep things in. */
export function shimPath(environment: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  const home = homedir();
  const folder =
    platform === 'win32'
      ? environment.LOCALAPPDATA || join(home, 'AppData', 'Local')
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : dataHome(environment) || join(home, '.local', 'share');
  return join(folder, 'transcript-annotator', shimName);
}

/** Where the XDG Base Directory Specification has programs keep things: a relative path is to be ignored. */
function dataHome({ XDG_DATA_HOME: folder = '' }: NodeJS.ProcessEnv): string {
  return isAbsolute(folder) ? folder : '';
}

/** Puts the shim and a copy of the program in their place, where they aren't there as they should be. */
export async function installShim(path: string, { program, engine }: MergeProgram): Promise<FileProblem | undefined> {
  const folder = dirname(path);
  try {
    const text = await readFile(program, 'utf8');
    await mkdir(folder, { recursive: true });
    // The program first: the shim does without it.
    for (const [file, content] of [
      [join(folder, programName), text],
      [path, mergeShim(engine)],
    ] as const) {
      const updated = await updateTextFile(file, () => content);
      if ('problem' in updated) return updated.problem;
    }
    return undefined;
  } catch (error) {
    return fileProblem(error);
  }
}
