import type { CodePointRange, Quote } from '../anchors/quote';
import { type RuleCode, ruleCodes } from '../text/problem';
import type {
  Annotation,
  Approval,
  ClaimReference,
  Conflict,
  Correction,
  Decision,
  Heard,
  Inquiry,
  Mark,
  Note,
  Place,
  PreviousQuote,
  Publication,
  QuotedNumber,
  Source,
} from './annotation';
import { saysConfidential, saysPublic } from './is-confidential';
import type { About, BlindReading, Covered, LabelNote, Sidecar, TurnNote } from './sidecar';
import type { Publisher, Team, TeamMember, TeamRules } from './team';

/**
 * What a value of the file may be, and what a field is. Reading, writing, the JSON Schema, merging, joining, carrying, undo
 * and exports all go by these tables; the order of a record's keys is the order in which they are written. A new field is a
 * line here and one in its type.
 */
export type Shape = TextShape | WordShape | NumberShape | BooleanShape | AnyShape | RecordShape | ListShape | MapShape;

/**
 * What a field of an annotation is:
 *
 * - `identity`: which entry it is and who made it; stays with the entry
 * - `seen`: what the tool saw when it tagged, or a person confirmed: where the words are and how they read
 * - `placed`: other words of the transcript that belong to the claim; united, but not carried to another text as they are
 * - `decided`: what a person decided; contradictions are for a person
 * - `grows`: a list to which people only add
 * - `dispute`: what a merge left open
 */
export type Role = 'identity' | 'seen' | 'placed' | 'decided' | 'grows' | 'dispute';

/**
 * How a value is merged that both sides changed, other than to a conflict:
 *
 * - `hint`: ours is as good as theirs
 * - `highest`: the higher number holds, also if only one side changed it
 * - `earliest`: the record with the earliest `at` holds, unless the two differ in `agree`
 * - `latest`: the same with the latest
 * - `furthest`: the one that says that the work has got further
 * - `keys`: a record is merged key by key
 */
export type MergeRule = 'hint' | 'highest' | 'earliest' | 'latest' | 'furthest' | 'keys';

interface Described extends Traits {
  /** What a person who edits the file by hand should know of it, in a sentence. */
  readonly help: string;
}

interface Traits {
  /** Of a field of an annotation; `decided` if not given. */
  readonly role?: Role;
  readonly merge?: MergeRule;
  /** It leaves the team only if a person asks for that. */
  readonly internal?: true;
  /** It says what was found out: not carried to where others have decided something. */
  readonly judged?: true;
}

/** Free text or a date: always written in double quotes. */
export interface TextShape extends Described {
  readonly kind: 'text';
}

/** A word of a fixed or a team's vocabulary: written without quotes if every YAML reader takes it for a string. */
export interface WordShape extends Described {
  readonly kind: 'word';
  /** Words that stand for another one: an old `corrected` reads as `published`. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** The only ones that are allowed. */
  readonly values?: readonly string[];
}

/** `whole` numbers count something from 0; a `range` may also be a list of two, low and high. */
export interface NumberShape extends Described {
  readonly kind: 'number';
  readonly whole?: boolean;
  readonly range?: boolean;
}

export interface BooleanShape extends Described {
  readonly kind: 'boolean';
  /** What the key says if nothing stands behind it; nothing if not given. */
  readonly ifEmpty?: boolean;
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
  /** The key that a single word in place of the record stands for. */
  readonly shorthand?: string;
  /** Any other key is a mistake, not somebody's own. */
  readonly closed?: true;
  /** The key that a word means which is not like it: `secret` for `confidential`; undefined if it means none. */
  readonly meantBy?: (word: string) => string | undefined;
  /** The key that holds if another one isn't `true`: `confidential` for `public`; undefined if a word is no such key. */
  readonly deniedBy?: (word: string) => string | undefined;
  /** Keys in which two records must not differ if one of them is chosen in a merge. */
  readonly agree?: readonly string[];
}

/** Words stand on one line, records below each other. */
export interface ListShape extends Described {
  readonly kind: 'list';
  readonly item: RecordShape | TextShape | WordShape;
  /** What tells two versions of one item from two items: the first of these sets of keys that an item has. */
  readonly identity?: readonly (readonly string[])[];
  /** Two items that have the same value here contradict each other. */
  readonly unique?: string;
  /** Of two versions of one item the one holds that was changed last, which this key tells. */
  readonly newest?: string;
}

/** Any keys, each with a word. */
export interface MapShape extends Described {
  readonly kind: 'map';
  readonly item: WordShape;
}

/** A table that names every key of a type, so that one can't be forgotten here. */
type Keys<T> = { readonly [K in keyof T]-?: Shape };

const text = (help: string, traits: Traits = {}): TextShape => ({ kind: 'text', help, ...traits });
const word = (help: string, traits: Partial<WordShape> = {}): WordShape => ({ kind: 'word', help, ...traits });
const yesNo = (help: string, traits: Partial<BooleanShape> = {}): BooleanShape => ({
  kind: 'boolean',
  help,
  ...traits,
});
const list = (help: string, item: ListShape['item'], traits: Partial<ListShape> = {}): ListShape => ({
  kind: 'list',
  help,
  item,
  ...traits,
});
const record = <T>(
  help: string,
  required: readonly (keyof T & string)[],
  keys: Keys<T>,
  options: Partial<RecordShape> = {},
): RecordShape => ({ kind: 'record', help, required, keys, ...options });

const by = text('Who did this.', { role: 'identity', internal: true });
const at = text('When, in UTC: 2026-03-04T19:22:10Z.', { role: 'identity' });
const verdict = word("An id of the team's scale of verdicts.", { judged: true });
const status = word('How far the work on this claim is; unchecked if nothing is said.', {
  judged: true,
  internal: true,
  merge: 'furthest',
  aliases: { corrected: 'published' },
});

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
  { flow: true, merge: 'hint' },
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

const source = record<Source>(
  'Evidence; a title or a url is required.',
  [],
  {
    title: text('What it is called.'),
    url: text('Where it can be read.'),
    accessed: text('The day it was looked at.'),
    published: text('The day it was published.'),
    archive: text('Where an archived copy can be read.'),
    quote: text('The words of the source that matter.'),
    kind: word('web, document, data, person or other.'),
    confidential: yesNo('True if it must not be published.', { ifEmpty: true }),
  },
  {
    meantBy: (word) => (saysConfidential(word) ? 'confidential' : undefined),
    deniedBy: (word) => (saysPublic(word) ? 'confidential' : undefined),
  },
);

const decision = record<Decision>('One opinion or decision.', [], {
  by,
  at,
  verdict,
  status,
  tag: word('What it is, in the opinion of a reader who tagged it alone, or as it was settled.'),
  words: text('The words that this reader tagged, if others than the quote.', { internal: true }),
  claim: text('How the claim reads from here on.', { internal: true }),
  note: text('Why.', { internal: true }),
  settles: yesNo('True if it ends a disagreement of those before.'),
  'entered-by': text('Who wrote it down for the one who decided.', { internal: true }),
});

const note = record<Note>('One remark.', ['text'], {
  by,
  at,
  text: text('The remark.'),
  edited: text('When its writer changed it last.'),
});

const approval = record<Approval>(
  'Who let the line go out; never its writer.',
  [],
  { by, at, of: word('The checksum of line and verdict that were approved.') },
  { flow: true, internal: true },
);

const correction = record<Correction>('One change after publication.', [], {
  at,
  by,
  from: text('What was published.'),
  to: text('What holds now.'),
  why: text('Why it was changed.'),
});

const inquiry = record<Inquiry>('One question to those whom the claim concerns.', [], {
  who: text('Who was asked.'),
  at,
  answered: text('When the answer came.'),
  text: text('What was answered.'),
});

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

const conflicts = list('What a merge could not settle; delete an item once it is settled.', conflict, {
  role: 'dispute',
  internal: true,
});

/** One entry of `annotations:`. */
export const annotationShape = record<Annotation>('One tagged claim.', ['id', 'tag', 'quote'], {
  id: word('Made once by the program, never changed and never used again.', { role: 'identity' }),
  tag: word("What it is: an id of the team's vocabulary."),
  speaker: text('Who says it, as the transcript prints the name.', { role: 'seen' }),
  claimant: text('Whose claim it is when the speaker quotes somebody.'),
  turn: { kind: 'number', whole: true, help: 'Number of the turn when it was tagged.', role: 'seen', merge: 'hint' },
  time: text('Place in the recording, HH:MM:SS.', { role: 'seen', merge: 'hint' }),
  quote: { ...quote, role: 'seen' },
  position: { ...position, role: 'seen' },
  parts: list('Further places that belong to the same claim.', place, { role: 'placed', identity: [['quote']] }),
  repeats: list('Other places where the claim is said again.', place, { role: 'grows', identity: [['quote']] }),
  numbers: list('The numbers in the words.', number, { role: 'seen', identity: [['text']], unique: 'text' }),
  claim: text("The checkable statement, in the checker's words."),
  status,
  verdict,
  taken: record<Mark>('Who works on it now.', [], { by, at }, { flow: true, merge: 'earliest', internal: true }),
  assignee: text('Who was asked to check it.', { internal: true }),
  by,
  at,
  sources: list('The evidence.', source, { role: 'grows', identity: [['url'], ['title']] }),
  'same-as': record<ClaimReference>(
    'An earlier or prepared claim whose verdict was taken over.',
    ['id'],
    { id: word('Its id.'), file: text('The file that holds it; this one if not given.') },
    { flow: true, shorthand: 'id', internal: true },
  ),
  reviews: list('Every opinion and decision, in order; new ones are added at the end.', decision, {
    role: 'grows',
    identity: [['by', 'at']],
    internal: true,
  }),
  heard: record<Heard>(
    'The quote was checked against the recording.',
    [],
    { by, at, same: yesNo('False if the recording says something else.') },
    { flow: true, merge: 'earliest', agree: ['same'], internal: true },
  ),
  'agreed-from': list('Ids of the entries of single readers that this agreed one came of.', word('An id.'), {
    role: 'grows',
    internal: true,
  }),
  publish: record<Publication>(
    'The line that goes out.',
    [],
    {
      text: text('The line itself.'),
      by,
      url: text('Where it was published.'),
      at,
      approved: approval,
    },
    { merge: 'keys' },
  ),
  corrections: list('What changed after publication.', correction, {
    role: 'grows',
    // A verdict and its wording may be corrected at once.
    identity: [
      ['by', 'at', 'from', 'to'],
      ['by', 'at'],
    ],
  }),
  notes: list('Remarks of the team.', note, {
    role: 'grows',
    identity: [['by', 'at']],
    newest: 'edited',
    internal: true,
  }),
  asked: list('The right of reply.', inquiry, { role: 'grows', identity: [['who', 'at']], internal: true }),
  resolved: record<Mark>(
    'The discussion is over, until a later note.',
    [],
    { by, at },
    {
      flow: true,
      merge: 'latest',
      internal: true,
    },
  ),
  previous: list('Earlier words of the quote.', previous, {
    role: 'placed',
    identity: [['exact', 'at'], ['exact']],
    internal: true,
  }),
  conflicts,
});

/** `about:`, the event that the transcript is of. */
export const aboutShape = record<About>(
  'The event that the transcript is of.',
  [],
  {
    title: text('What it is called.'),
    date: text('The day, YYYY-MM-DD.'),
    place: text('Where it took place.'),
    url: text('Where the transcript or the recording was published.'),
    media: text('The recording: a url or a file beside the transcript.'),
    'media-offset': { kind: 'number', help: 'Seconds of the recording before the transcript begins.' },
    speaker: text('Who speaks if no label says so.'),
    speakers: list(
      'What is known of the labels of speakers.',
      record<LabelNote>('A label.', ['label'], {
        label: text('The label as the transcript prints it, without its colon.'),
        name: text('Who that is; one name for several labels if they are one person.'),
        role: text('As what they speak.'),
        speaker: yesNo('False if it is no speaker.'),
      }),
      { identity: [['label']] },
    ),
    turns: list(
      'Where a person said who speaks from there.',
      record<TurnNote>('A place from which somebody speaks.', ['quote', 'speaker'], {
        quote,
        position,
        speaker: text('Who speaks from these words on.'),
      }),
      { identity: [['quote']] },
    ),
  },
  { merge: 'keys' },
);

const covered = record<Covered>('Sentences with nothing to check.', ['from', 'sums'], {
  by,
  at,
  from: text('The first words of the first of them.'),
  sums: list('A short checksum of each sentence, in order.', word('A checksum.')),
});

/** The keys of the document besides `annotations`. */
export const headShape = record<
  Required<Pick<Sidecar, 'version' | 'transcript' | 'about' | 'blind' | 'covered' | 'conflicts'>>
>('A file of annotations beside a transcript.', ['version', 'transcript'], {
  version: { kind: 'number', whole: true, help: 'The version of this format: 1.', merge: 'highest' },
  transcript: text('Name of the file of the transcript, in the same folder.'),
  about: aboutShape,
  blind: record<BlindReading>(
    'Whose file this is reads without seeing what others found, until “finished”.',
    [],
    {
      by,
      at,
      finished: text('When the reading was finished.', { role: 'identity' }),
      verdicts: yesNo('True if only what others think of the claims is hidden, and not the claims.'),
    },
    { flow: true, merge: 'keys', internal: true },
  ),
  covered: list('What was read and holds nothing to check.', covered, { identity: [['by', 'at', 'from']] }),
  conflicts,
});

/** The whole document. */
export const documentShape: RecordShape = {
  ...headShape,
  keys: { ...headShape.keys, annotations: list('The tagged claims, in the order of the transcript.', annotationShape) },
};

/** A file of prepared claims: the same fields, but words of a transcript only where there are some already. */
export const preparedShape = record<{ version: unknown; claims: unknown }>(
  'Claims that were checked or written down before there is a transcript of them.',
  ['version'],
  {
    version: { kind: 'number', whole: true, help: 'The version of this format: 1.' },
    // Whoever writes one by hand needs neither an id nor a tag.
    claims: list('The claims.', { ...annotationShape, required: [] }),
  },
);

const anything: AnyShape = { kind: 'any', help: '' };

/** YAML 1.1 writes `off` as false. */
const severity = word('error, warning, info or "off".', {
  values: ['error', 'warning', 'info', 'off'],
  aliases: { false: 'off' },
});

const rules = {
  preset: word('What holds for the rules that are not named: ifcn, or none of them.', { values: ['ifcn', 'none'] }),
  ...(Object.fromEntries(ruleCodes.map((code) => [code, severity])) as Record<RuleCode, WordShape>),
};

/** `transcript-team.yaml`, besides the lists of terms (`readVocabulary`). */
export const teamShape = record<Team & { tags: unknown; verdicts: unknown; statuses: unknown }>(
  'What a team has agreed on.',
  [],
  {
    tags: anything,
    verdicts: anything,
    statuses: anything,
    people: list(
      'Who works on the transcripts.',
      record<TeamMember>(
        'A person.',
        ['id'],
        { id: text('The name that stands in the files.'), name: text('The name that is shown.') },
        { shorthand: 'id' },
      ),
    ),
    files: word('own: everybody writes a file of their own; shared: all write one.', { values: ['own', 'shared'] }),
    blind: list('Who reads without seeing what others found.', text('A person.')),
    'verdict-by': { kind: 'number', whole: true, help: 'How many readers have to agree on a verdict.' },
    rules: record<TeamRules>('How grave a breach of each rule is: error, warning, info or "off".', [], rules, {
      closed: true,
    }),
    publisher: record<Publisher>('Who publishes.', [], {
      name: text('The name of the house.'),
      url: text('Its address on the web.'),
      logo: text('The address of its logo.'),
    }),
    exports: { kind: 'map', help: 'What exports do if nothing else is said: claims: ready.', item: word('A choice.') },
  },
);

/** The shape of a field of an annotation; of an unknown one, anything. */
export function fieldShape(key: string): Shape {
  return (Object.hasOwn(annotationShape.keys, key) ? annotationShape.keys[key] : undefined) ?? anything;
}

/** What a field of an annotation is; an unknown one is a person's decision. */
export function roleOf(key: string): Role {
  return fieldShape(key).role ?? 'decided';
}

/** True for what an entry tells of itself: who made it, where its words are and how they read. */
export function isOfEntry(key: string): boolean {
  const role = roleOf(key);
  return role === 'identity' || role === 'seen';
}
