import type { Span } from './span';

export type Severity = 'error' | 'warning' | 'info';

/**
 * Something in a transcript, a sidecar or a vocabulary that a person should know of. Problems are returned, never
 * thrown: the rest of the file goes on working.
 */
export interface Problem {
  /** One of a closed set of codes, each listed with its meaning in the file that reports it: `quote-lost`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and what to do about it, one or two sentences in plain words. */
  readonly message: string;
  /** Where, in the text of the file that holds the problem. */
  readonly span: Span;
  /** What a program can do about it, where the remedy is certain enough to be offered with one click. */
  readonly fix?: Fix;
}

/** A change of the same text: `span` becomes `replacement`. */
export interface Fix {
  /** In plain words, as on a button: `Put quotes around this text`. */
  readonly title: string;
  readonly span: Span;
  readonly replacement: string;
}
