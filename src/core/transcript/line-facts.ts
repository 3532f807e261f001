import type { LabelCandidate } from './candidate';
import type { CueHint } from './cue-hint';
import type { RosterFact } from './read-roster';
import type { PieceKind } from './transcript';

/** A part of a line of captions, from a mark of a change of speaker on. Offsets count from the line's start. */
export interface CueSegment {
  readonly at: number;
  readonly candidates: readonly LabelCandidate[];
  /** Where the words begin behind the mark. */
  readonly speech: number;
}

/** What a line by itself tells; the same words always give the same facts. Offsets count from the line's start. */
export interface LineFacts {
  /** `words` may be a label, speech or anything else; the other kinds are no speech wherever they stand. */
  readonly kind: 'blank' | 'words' | PieceKind;
  /** Where speakers' labels may be, in the order of the recognisers. */
  readonly candidates: readonly LabelCandidate[];
  /** Seconds, of a line that holds a time alone. */
  readonly time?: number;
  /** True where the line says that the talk is over: credits, copyright, `END`. */
  readonly closing?: true;
  /** True for `key: value` with a key that is no speaker and a short value: a run of these is no speech. */
  readonly metadata?: true;
  /** True where the words end as sentences do. */
  readonly sentence?: true;
  /** True for a line too short to be wrapped. */
  readonly short?: true;
  /** True for a note to what is said, or its source. */
  readonly footnote?: true;
  /** True for a line of nothing but signs. */
  readonly rule?: true;
  /** True for a heading by its mark-up or its words, which is no speech within a talk. */
  readonly heading?: true;
  /** WebVTT: the line goes on with the voice of the line before, in the same cue. */
  readonly continues?: true;
  /** Courts: who examines the witness from here on; empty if the line doesn't say who. */
  readonly examiner?: string;
  /** Courts: true where a witness is sworn in. */
  readonly sworn?: true;
  /** A number that the line begins with, perhaps the line's own; where it is, it is no part of the words. */
  readonly lineNumber?: LineNumber;
  /** The same of a number that the line ends with. */
  readonly endNumber?: LineNumber;
  /** True for a line without a number in a document that numbers its lines: the blanks around its words are the margin's. */
  readonly unnumbered?: true;
  /** True for a line without a number in a document that numbers every line. */
  readonly outside?: true;
  /** True for a mark of a change of speaker that gives no name (`>>`). */
  readonly change?: true;
  /** Where the words begin behind such a mark. */
  readonly speech?: number;
  /** What the line holds behind the first change of speaker within it: in captions, and where an answer stands behind dashes. */
  readonly more?: readonly CueSegment[];
  /** Captions: seconds at which the cue ends whose times stand in the line. */
  readonly until?: number;
  readonly hint?: CueHint;
  /** True for the number of a page, with or without the head of the page. */
  readonly page?: true;
  /** People whom the line introduces if it stands outside the talk, or always where the kind is `roster`. */
  readonly roster?: readonly RosterFact[];
}

/** A number at a line's beginning or end that may be the line's own; `own` if the document numbers its lines there. */
export interface LineNumber {
  readonly value: number;
  /** With a time that stands beside it in the margin. Offsets count from the line's start. */
  readonly start: number;
  readonly end: number;
  readonly own: boolean;
}
