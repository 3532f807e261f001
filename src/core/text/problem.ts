import type { Span } from './span';

export type Severity = 'error' | 'warning' | 'info';

/** What a newsroom may ask of its claims: each is a rule of its own, whose severity `transcript-team.yaml` sets by its code. */
export const ruleCodes = [
  'verdict-without-source',
  'source-without-date',
  'single-source',
  'own-source',
  'nameless-verdict',
  'same-reviewer',
  'published-unread',
  'published-unheard',
  'line-unapproved',
  'stale-approval',
  'role-without-claimant',
  'claim-wording',
  'correction-without-note',
  'confidential-named',
  'unknown-verdict',
  'quote-changed-since',
  'unknown-assignee',
  'number-not-in-quote',
  'line-number-not-in-quote',
] as const;

export type RuleCode = (typeof ruleCodes)[number];

/** What may be wrong with a transcript and the files beside it: the codes that `problemsOf` lists, and no others. */
export const problemCodes = [
  // The transcript.
  'no-turns',
  'near-label',
  'foreign-format',
  'caption-form',
  // A file as a whole.
  'unreadable',
  'too-large',
  'not-text',
  'half-character',
  'conflict-markers',
  'conflicted-copy',
  'waiting',
  'transcript-missing',
  'newer-version',
  'other-transcript',
  'transcript-path',
  // A file's YAML.
  'needs-quotes',
  'tab-indent',
  'stray-line',
  'hash-in-text',
  'duplicate-key',
  'bad-alias',
  'anchors',
  'several-documents',
  'too-deep',
  'broken-yaml',
  // The data in it.
  'mistyped-key',
  'mistyped-sign',
  'missing-key',
  'wrong-type',
  'malformed-id',
  'unknown-value',
  'duplicate-id',
  'unknown-tag',
  'unknown-status',
  'empty-quote',
  'source-without-name',
  'time-not-utc',
  'unsettled-conflict',
  // What became of the words.
  'quote-lost',
  'quote-changed',
  'quote-moved',
  'quote-ambiguous',
  'needs-attention',
  'speaker-renamed',
  'tagged-twice',
  'votes-open',
  ...ruleCodes,
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Why an act can't be made, or what a merge could not do as it should. */
export type RefusalCode =
  | ProblemCode
  | 'no-such-entry'
  | 'broken-entry'
  | 'not-block'
  | 'changed-since'
  | 'not-written'
  | 'no-such-conflict'
  | 'kept-entry'
  | 'both-kept'
  | 'half-markers'
  | 'cut-off';

/**
 * Something in a transcript, a sidecar or a vocabulary that a person should know of. Problems are returned, never
 * thrown: the rest of the file goes on working.
 */
export interface Problem<Code extends string = ProblemCode> {
  readonly code: Code;
  readonly severity: Severity;
  /** What is wrong and what to do about it, one or two sentences in plain words. */
  readonly message: string;
  /** Where, in the text of the file that holds the problem. */
  readonly span: Span;
  /** What a program can do about it, if the remedy is certain enough to be offered with one click. */
  readonly fix?: Fix;
}

/** Why an act was not made; `span` is a place in the sidecar. */
export type Refusal = Problem<RefusalCode>;

/** A change of the same text: `span` becomes `replacement`. */
export interface Fix {
  /** In plain words, as on a button: `Put quotes around this text`. */
  readonly title: string;
  readonly span: Span;
  readonly replacement: string;
}
