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

/** The words of a block without how they are set. */
export function wordsOfBlock({ runs }: Pick<DocumentBlock, 'runs'>): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim();
}
