import type { CodePointRange, Quote } from '../anchors/quote';

/** One entry of a sidecar; its keys are those of the file (sidecar format, version 1). */
export interface Annotation {
  readonly id: string;
  /** An id of the team's vocabulary. */
  readonly tag: string;
  readonly speaker?: string;
  /** Whose claim it is when the speaker quotes somebody; set by a person. */
  readonly claimant?: string;
  /** 1-based number of the turn within its copy when it was tagged. */
  readonly turn?: number;
  /** `HH:MM:SS` within the recording when it was tagged. */
  readonly time?: string;
  readonly quote: Quote;
  readonly position?: CodePointRange;
  /** Further places that belong to the same claim. */
  readonly parts?: readonly Place[];
  /** Other places where it is said again. */
  readonly repeats?: readonly Place[];
  readonly numbers?: readonly QuotedNumber[];
  /** The checkable statement in the checker's words (ClaimReview `claimReviewed`). */
  readonly claim?: string;
  /** `unchecked` is the default and left out. */
  readonly status?: string;
  /** An id of the team's scale. */
  readonly verdict?: string;
  readonly assignee?: string;
  readonly by?: string;
  /** ISO 8601, UTC: `2026-03-04T19:22:10Z`. */
  readonly at?: string;
  readonly sources?: readonly Source[];
  /** Every decision; appended, never rewritten. */
  readonly reviews?: readonly Decision[];
  readonly notes?: readonly Note[];
  readonly previous?: readonly PreviousQuote[];
  readonly conflicts?: readonly Conflict[];
}

export interface Place {
  readonly quote: Quote;
  readonly position?: CodePointRange;
}

/** A number as the tool read it when the claim was tagged. */
export interface QuotedNumber {
  readonly text: string;
  readonly kind?: string;
  readonly value?: number | readonly [number, number];
  readonly unit?: string;
  /** Left out for `exact`. */
  readonly approx?: string;
}

/** Evidence for a verdict; a title or a url is required. */
export interface Source {
  readonly title?: string;
  readonly url?: string;
  readonly accessed?: string;
  readonly published?: string;
  readonly archive?: string;
  readonly quote?: string;
  readonly kind?: string;
  readonly confidential?: boolean;
}

export interface Decision {
  readonly by?: string;
  readonly at?: string;
  readonly verdict?: string;
  readonly status?: string;
  readonly note?: string;
}

export interface Note {
  readonly by?: string;
  readonly at?: string;
  readonly text: string;
}

/** Words that the quote had before a person confirmed changed ones. */
export interface PreviousQuote {
  readonly exact: string;
  readonly at?: string;
}

/** What a merge could not settle; the field itself keeps `ours`. */
export interface Conflict {
  readonly field: string;
  readonly base?: unknown;
  readonly ours?: unknown;
  readonly theirs?: unknown;
}
