import type { CodePointRange, Quote } from '../anchors/quote';
import type { Annotation, Conflict, Decision, Note, Place, PreviousQuote, QuotedNumber, Source } from './annotation';
import type { About, Sidecar } from './sidecar';

/**
 * What a value of the file may be. Reading, writing, the JSON Schema and merging all go by these tables; the order of a
 * record's keys is the order in which they are written.
 */
export type Shape = TextShape | WordShape | NumberShape | BooleanShape | AnyShape | RecordShape | ListShape;

interface Described {
  /** What a person who edits the file by hand should know of it, in a sentence. */
  readonly help: string;
}

/** Free text or a date: always written in double quotes. */
export interface TextShape extends Described {
  readonly kind: 'text';
}

/** A word of a fixed or a team's vocabulary: written without quotes where every YAML reader takes it for a string. */
export interface WordShape extends Described {
  readonly kind: 'word';
}

/** `whole` numbers count something from 0; a `range` may also be a list of two, low and high. */
export interface NumberShape extends Described {
  readonly kind: 'number';
  readonly whole?: boolean;
  readonly range?: boolean;
}

export interface BooleanShape extends Described {
  readonly kind: 'boolean';
}

export interface AnyShape extends Described {
  readonly kind: 'any';
}

export interface RecordShape extends Described {
  readonly kind: 'record';
  readonly keys: Readonly<Record<string, Shape>>;
  readonly required: readonly string[];
  /** Written on one line, in braces. */
  readonly flow?: boolean;
}

export interface ListShape extends Described {
  readonly kind: 'list';
  readonly item: RecordShape;
}

/** A table that names every key of a type, so that one can't be forgotten here. */
type Keys<T> = { readonly [K in keyof T]-?: Shape };

const text = (help: string): TextShape => ({ kind: 'text', help });
const word = (help: string): WordShape => ({ kind: 'word', help });
const list = (help: string, item: RecordShape): ListShape => ({ kind: 'list', help, item });
const record = <T>(
  help: string,
  required: readonly (keyof T & string)[],
  keys: Keys<T>,
  options: { flow?: boolean } = {},
): RecordShape => ({ kind: 'record', help, required, keys, ...options });

const by = text('Who did this.');
const at = text('When, in UTC: 2026-03-04T19:22:10Z.');
const verdict = word("An id of the team's scale of verdicts.");
const status = word('How far the work on this claim is; unchecked where nothing is said.');

const quote = record<Quote>('The exact words of the transcript.', ['exact'], {
  exact: text('The words themselves, with LF line ends.'),
  prefix: text('Up to 32 characters before them.'),
  suffix: text('Up to 32 characters after them.'),
});

const position = record<CodePointRange>(
  'Where the words stood when this entry was last written, in code points; only a hint.',
  ['start', 'end'],
  {
    start: { kind: 'number', whole: true, help: 'Code points before the words.' },
    end: { kind: 'number', whole: true, help: 'Code points up to the end of the words.' },
  },
  { flow: true },
);

const place = record<Place>('A place in the transcript.', ['quote'], { quote, position });

const number = record<QuotedNumber>(
  'A number as the tool read it.',
  ['text'],
  {
    text: text('The number as printed.'),
    kind: word('What it measures: count, money, percentage…'),
    value: { kind: 'number', range: true, help: 'The number itself, or [low, high].' },
    unit: word("The unit in the transcript's language."),
    approx: word('How exact it is: about, more than, at least, less than, at most.'),
  },
  { flow: true },
);

const source = record<Source>('Evidence; a title or a url is required.', [], {
  title: text('What it is called.'),
  url: text('Where it can be read.'),
  accessed: text('The day it was looked at.'),
  published: text('The day it was published.'),
  archive: text('Where an archived copy can be read.'),
  quote: text('The words of the source that matter.'),
  kind: word('web, document, data, person or other.'),
  confidential: { kind: 'boolean', help: 'True where it must not be published.' },
});

const decision = record<Decision>('One decision.', [], { by, at, verdict, status, note: text('Why.') });

const note = record<Note>('One remark.', ['text'], { by, at, text: text('The remark.') });

const previous = record<PreviousQuote>('Words that the quote had before.', ['exact'], {
  exact: text('The words.'),
  at: text('When the changed words were confirmed.'),
});

const conflict = record<Conflict>('One thing that a merge could not settle.', ['field'], {
  field: word('The key that is in dispute.'),
  base: { kind: 'any', help: 'What it was before both changes.' },
  ours: { kind: 'any', help: 'What one side made of it; the field keeps this.' },
  theirs: { kind: 'any', help: 'What the other side made of it.' },
});

const conflicts = list('What a merge could not settle; delete an item once it is settled.', conflict);

/** One entry of `annotations:`. */
export const annotationShape = record<Annotation>('One tagged claim.', ['id', 'tag', 'quote'], {
  id: word('Made once by the program, never changed and never used again.'),
  tag: word("What it is: an id of the team's vocabulary."),
  speaker: text('Who says it, as the transcript prints the name.'),
  claimant: text('Whose claim it is when the speaker quotes somebody.'),
  turn: { kind: 'number', whole: true, help: 'Number of the turn when it was tagged.' },
  time: text('Place in the recording, HH:MM:SS.'),
  quote,
  position,
  parts: list('Further places that belong to the same claim.', place),
  repeats: list('Other places where the claim is said again.', place),
  numbers: list('The numbers in the words.', number),
  claim: text("The checkable statement, in the checker's words."),
  status,
  verdict,
  assignee: text('Who is to check it.'),
  by,
  at,
  sources: list('The evidence.', source),
  reviews: list('Every decision, in order; new ones are added at the end.', decision),
  notes: list('Remarks of the team.', note),
  previous: list('Earlier words of the quote.', previous),
  conflicts,
});

/** `about:`, the event that the transcript is of. */
export const aboutShape = record<About>('The event that the transcript is of.', [], {
  title: text('What it is called.'),
  date: text('The day, YYYY-MM-DD.'),
  place: text('Where it took place.'),
  url: text('Where the transcript or the recording was published.'),
  media: text('The recording: a url or a file beside the transcript.'),
  'media-offset': { kind: 'number', help: 'Seconds of the recording before the transcript begins.' },
});

/** The keys of the document besides `annotations`. */
export const headShape = record<Required<Pick<Sidecar, 'version' | 'transcript' | 'about' | 'conflicts'>>>(
  'A file of annotations beside a transcript.',
  ['version', 'transcript'],
  {
    version: { kind: 'number', whole: true, help: 'The version of this format: 1.' },
    transcript: text('Name of the file of the transcript, in the same folder.'),
    about: aboutShape,
    conflicts,
  },
);

/** The whole document. */
export const documentShape: RecordShape = {
  ...headShape,
  keys: { ...headShape.keys, annotations: list('The tagged claims, in the order of the transcript.', annotationShape) },
};
