import type { ReadText } from '../text/read-text';
import type { Span } from '../text/span';
import type { Habit } from './habit';

/**
 * How a file is written: free text in any house style, or a format with a specification of its own; `labelled` is that of imported
 * transcripts.
 */
export type TranscriptFormat = 'text' | 'vtt' | 'srt' | 'cha' | 'labelled';

/** A transcript as read: who speaks where, and what is no speech. Offsets are UTF-16 units of the file's text. */
export interface Transcript {
  /** The file's text. */
  readonly text: string;
  /** The text as read, without what is no speech within speech: numbers, sentences and quotes are those of it. */
  readonly read: ReadText;
  readonly format: TranscriptFormat;
  /** BCP 47 tag of the main language, as far as the text tells: `zh-Hant`, `zh-Hans`, `en`, `ja`…; `und` where it doesn't. */
  readonly language: string;
  /** In order, not overlapping. */
  readonly turns: readonly Turn[];
  /** What is no speech, in order; together with the turns these tile the text (white space aside). */
  readonly pieces: readonly Piece[];
  /** Whom the text itself lists as taking part. */
  readonly roster: readonly RosterEntry[];
  /** Everybody who speaks or is listed, each with all labels that stand for them; in order of appearance. */
  readonly people?: readonly Person[];
  /** How the text writes who speaks, and what nearly was so. */
  readonly habit?: Habit;
}

/** A label that names a speaker, and the speech up to the next label; or speech that no label opens. */
export interface Turn {
  /** The label as printed, without time, mark-up and colon: `趙海燕`, `WOLF BLITZER, CNN ANCHOR`. Null where there is none. */
  readonly speaker: string | null;
  /**
   * From the label's first character to just after its colon or closing mark-up, with a time stamp on the same line. Absent
   * where no label opens the speech.
   */
  readonly label?: Span;
  /** What is said, trimmed. May hold stage directions, page furniture and time stamps: see `pieces`. */
  readonly speech: Span;
  /** Seconds from the start of the recording, where the text says so. */
  readonly time?: number;
  /** Whom the roster or the context makes of the label: `主持人` → `石媛媛`. Absent where that is the label itself. */
  readonly name?: string;
  /** True if a person said whom the label stands for; `name` is shown in its stead then. */
  readonly named?: true;
  /** Title or function, from the label's line or the roster. */
  readonly role?: string;
  /** 1 for the first printing of the text, 2 for a second printing of the same talk further down, and so on. */
  readonly copy: number;
}

/** A turn that a label opens. */
export type LabelledTurn = Turn & { readonly speaker: string; readonly label: Span };

/** True for a turn that a label opens. */
export function isLabelled(turn: Turn): turn is LabelledTurn {
  return turn.label !== undefined;
}

export type PieceKind =
  | 'header'
  | 'roster'
  | 'credits'
  | 'navigation'
  | 'furniture'
  | 'direction'
  | 'time'
  | 'number'
  | 'markup'
  | 'other';

/** A stretch that is no speech. Kinds `direction`, `time`, `furniture`, `number`, `markup` may lie inside a turn's speech. */
export interface Piece extends Span {
  readonly kind: PieceKind;
  /** Of a `time`: seconds from the start of the recording, where it tells them. */
  readonly seconds?: number;
  /** Of `markup`: what it stands for (`&amp;`). */
  readonly instead?: string;
}

/** A person whom the transcript introduces before or beside the talk. */
export interface RosterEntry extends Span {
  readonly name: string;
  /** Title, party, firm, function as printed; absent where only a name is given. */
  readonly role?: string;
  /** A label that stands for the person in the talk: `主持人`, `Q`. */
  readonly alias?: string;
}

/** Somebody who speaks or is introduced, with all the labels that stand for them. */
export interface Person {
  /** As the roster prints it, else as the fullest label does. */
  readonly name: string;
  readonly role?: string;
  /** Labels as printed, the most frequent first; empty for somebody who is introduced and never speaks. */
  readonly labels: readonly string[];
}
