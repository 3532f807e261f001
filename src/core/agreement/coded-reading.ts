import type { Span } from '../text/span';

/** What one person tagged and said of one transcript. */
export interface CodedReading {
  readonly coder: string;
  /** The file that it was read from. */
  readonly file: string;
  /** In text order. */
  readonly units: readonly CodedUnit[];
  /** Ids of entries whose words stand nowhere in the transcript. */
  readonly lost: readonly string[];
  /** How many entries can't be read; of a file that others write too nobody knows whose they are, and it is 0. */
  readonly broken: number;
  /** The reading goes so far; infinity if it is finished. */
  readonly end: number;
}

/** What a coder marked as one thing. */
export interface CodedUnit extends Span {
  readonly id: string;
  /** What the coder said of it; undefined if nothing. */
  readonly value: string | undefined;
  /** The words that were marked. */
  readonly words: string;
}
