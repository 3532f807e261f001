import type { HeardWords } from '../gather-turns';

/** How one program of speech recognition writes JSON. */
export interface SpeechDialect {
  /** What was heard; undefined if the value isn't written so. */
  readonly read: (json: unknown) => readonly HeardWords[] | undefined;
}

/** Words of which a program is less sure than this are marked. */
export const sure = 0.5;
