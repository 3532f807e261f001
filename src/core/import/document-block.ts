import type { Aside } from './left-out';

/** A piece of a document that stands by itself. */
export interface DocumentBlock {
  readonly kind: 'paragraph' | 'heading' | 'term' | 'row';
  /** Words, each run with whether it is set in bold; may hold line ends. */
  readonly runs: readonly Run[];
  /** Of a row: the words of its cells. */
  readonly cells?: readonly string[];
}

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
}

/** Words as a document sets them, which `settleRuns` makes into words that say the same without how they are set. */
export interface SetRun extends Run {
  /** Above or below the line. */
  readonly shift?: Shift | undefined;
  /** True if the document says that they refer to a note. */
  readonly isMark?: boolean;
  /** Why they aren't read, if they aren't. */
  readonly leftOut?: Aside | undefined;
}

export type Shift = 'raised' | 'lowered';

/** The words of a block without how they are set. */
export function wordsOfBlock({ runs }: Pick<DocumentBlock, 'runs'>): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim();
}
