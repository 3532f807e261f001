import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import type { Annotation, Conflict, Mark, Place } from './annotation';
import type { Remains } from './read-remains';

/** What the talk is: all optional, free text. */
export interface About {
  readonly title?: string;
  readonly date?: string;
  readonly place?: string;
  readonly url?: string;
  readonly media?: string;
  readonly 'media-offset'?: number;
  /** Who speaks if no label says so. */
  readonly speaker?: string;
  /** What a person told us of labels. */
  readonly speakers?: readonly LabelNote[];
  /** Where a person said who speaks from there. */
  readonly turns?: readonly TurnNote[];
}

/** Who a label means; `speaker: false` if it is none. */
export interface LabelNote {
  readonly label: string;
  readonly name?: string;
  readonly role?: string;
  readonly speaker?: boolean;
}

/** Who speaks from these words on. */
export interface TurnNote extends Place {
  readonly speaker: string;
}

/** Sentences that somebody read and that hold nothing to check: from the first words on, one checksum a sentence. */
export interface Covered {
  readonly by?: string;
  readonly at?: string;
  readonly from: string;
  readonly sums: readonly string[];
}

/** Somebody reads the transcript without seeing what others found; `at` is when that began. */
export interface BlindReading extends Mark {
  /** When it was finished: from then on the others' work is shown. */
  readonly finished?: string;
  /** True if only what others think of the claims is hidden, and not the claims. */
  readonly verdicts?: boolean;
}

/** A sidecar file as read. */
export interface Sidecar {
  /** The file's text, without BOM. */
  readonly text: string;
  /** The `version:` of the file; undefined where none can be read. */
  readonly version?: number;
  /** The name of the transcript's file as the sidecar gives it. */
  readonly transcript?: string;
  readonly about?: About;
  /** The reader whose own file this is reads blind, or has. */
  readonly blind?: BlindReading;
  /** What a merge could not settle of the keys above; fields of `about` go by `about.title`. */
  readonly conflicts?: readonly Conflict[];
  /** What was read and holds nothing to check. */
  readonly covered?: readonly Covered[];
  /** In file order, broken ones included. */
  readonly entries: readonly Entry[];
  /** Spans are offsets into `text`. */
  readonly problems: readonly Problem[];
  /** False where no change may be written: a higher version, conflict markers, entry bounds that can't be told. */
  readonly writable: boolean;
}

/** One item of `annotations:`, with its place in the file. */
export interface Entry {
  /** From the `-` of the item to the end of its last line, line end included. */
  readonly span: Span;
  /** Absent if the entry is broken: its bytes stay, and `problems` of the sidecar say why. */
  readonly annotation?: Annotation;
  /** What can be read of a broken entry all the same: its id, its tag, its quote. */
  readonly remains?: Remains;
}
