import { dirname, join, relative, resolve } from 'node:path';
import {
  type ReadVocabulary,
  readVocabulary,
  readVocabularySettings,
  vocabularyName,
} from '../core/sidecar/read-vocabulary';
import type { Team } from '../core/sidecar/team';
import { defaultVocabulary, type Vocabulary } from '../core/sidecar/vocabulary';
import type { Problem } from '../core/text/problem';
import { readTextFile } from './read-text-file';

/** A team's vocabulary with the file that it comes from. */
export interface FoundVocabulary {
  readonly vocabulary: Vocabulary;
  readonly team: Team;
  /** As `readVocabulary` tells them, with `file`. */
  readonly problems: readonly (Problem & { readonly file: string })[];
  /** As seen from the current folder where it lies in that, else its whole path; absent where nothing is said anywhere. */
  readonly file?: string;
  /** Of that file, without byte order mark. */
  readonly text: string;
}

/**
 * The vocabulary that holds for the transcripts in a folder: the nearest `transcript-team.yaml` there or above; else the
 * settings in the nearest `.vscode/settings.json` that has any; else the default. A file that can't be read is a problem
 * at its beginning, and the default holds.
 */
export async function findVocabulary(folder: string): Promise<FoundVocabulary> {
  const readers = [
    [vocabularyName, readVocabulary],
    [join('.vscode', 'settings.json'), readVocabularySettings],
  ] as const;
  for (const [name, read] of readers) {
    for (const above of foldersFrom(resolve(folder))) {
      const file = join(above, name);
      const content = await readTextFile(file);
      if ('problem' in content) {
        // Settings are another program's: that they can't be read is its to say.
        if (content.problem.code === 'not-found' || name !== vocabularyName) continue;
        const problem: Problem = { ...content.problem, severity: 'error', span: { start: 0, end: 0 } };
        return filed({ vocabulary: defaultVocabulary, team: {}, problems: [problem] }, file, '');
      }
      const found = read(content.text);
      if (found) return filed(found, file, content.text);
    }
  }
  return { vocabulary: defaultVocabulary, team: {}, problems: [], text: '' };
}

/** A folder and all above it. */
function foldersFrom(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}

function filed({ vocabulary, team, problems }: ReadVocabulary, path: string, text: string): FoundVocabulary {
  const near = relative('', path);
  const file = near.startsWith('..') ? path : near;
  return { vocabulary, team, problems: problems.map((problem) => ({ ...problem, file })), file, text };
}
