import { join, relative, resolve } from 'node:path';
import { findTeam, foldersFrom } from '../core/dossier/find-team';
import { defaultTeam, type TeamFile } from '../core/dossier/team-file';
import { readVocabularySettings } from '../core/sidecar/read-vocabulary';
import { nodeFolder } from './node-folder';

/**
 * What holds for the transcripts in a folder on a local disk: the nearest `transcript-team.yaml` there or above; else the
 * settings in the nearest `.vscode/settings.json` that has any; else the default. `file` is as seen from the current folder
 * if it lies in that, else its whole path.
 */
export async function findVocabulary(folder: string): Promise<TeamFile> {
  const start = resolve(folder);
  const team = (await findTeam(nodeFolder, start)) ?? (await findSettings(start)) ?? defaultTeam;
  if (team.file === undefined) return team;
  const near = relative('', team.file);
  return near.startsWith('..') ? team : { ...team, file: near };
}

/** Settings that can't be read are another program's to speak of. */
async function findSettings(folder: string): Promise<TeamFile | undefined> {
  for (const above of foldersFrom(nodeFolder, folder)) {
    const file = join(above, '.vscode', 'settings.json');
    const { text, problem } = await nodeFolder.read(file);
    const found = problem ? undefined : readVocabularySettings(text);
    if (found) return { ...found, file, text: text ?? '' };
  }
  return undefined;
}
