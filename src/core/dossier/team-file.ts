import type { ReadVocabulary } from '../sidecar/read-vocabulary';
import { defaultVocabulary } from '../sidecar/vocabulary';

/** What holds for a team's transcripts, with the file that says so. */
export interface TeamFile extends ReadVocabulary {
  /** Absent if no file says anything. */
  readonly file?: string;
  /** Of that file, without byte order mark. */
  readonly text: string;
}

/** If nothing is said anywhere. */
export const defaultTeam: TeamFile = { vocabulary: defaultVocabulary, team: {}, problems: [], text: '' };
