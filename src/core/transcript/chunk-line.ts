import type { LineFacts } from './line-facts';

/** A line of the text. */
export interface RawLine {
  /** Without the line end. */
  readonly words: string;
  /** The line end: LF, CRLF, CR, or nothing after the last line. */
  readonly ending: string;
}

/** A line of a chunk. */
export interface ChunkLine extends RawLine {
  readonly facts: LineFacts;
  /** State of the format's machine after the line. */
  readonly state: string;
}
