import type { Folder } from '../folder/folder';
import { readVocabulary, vocabularyName } from '../sidecar/read-vocabulary';
import { defaultVocabulary } from '../sidecar/vocabulary';
import type { TeamFile } from './team-file';
import { unreadable } from './unreadable';

/**
 * The nearest `transcript-team.yaml` in a folder or above it; undefined if there is none. One that can't be read is a problem
 * at its beginning, and the default vocabulary holds.
 */
export async function findTeam(files: Folder, folder: string): Promise<TeamFile | undefined> {
  for (const above of foldersFrom(files, folder)) {
    const file = files.join(above, vocabularyName);
    const { text, problem } = await files.read(file);
    if (problem?.code === 'not-found') continue;
    if (problem) return { vocabulary: defaultVocabulary, team: {}, problems: [unreadable(problem)], file, text: '' };
    return { ...readVocabulary(text), file, text };
  }
  return undefined;
}

/** A folder and all above it, the nearest first. */
export function foldersFrom(files: Folder, folder: string): string[] {
  const above = files.parent(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(files, above)];
}
