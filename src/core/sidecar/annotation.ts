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
  /** Who works on it now. */
  readonly taken?: Mark;
  /** The quote was checked against the recording. */
  readonly heard?: Heard;
  /** An earlier or prepared claim whose verdict was taken over. */
  readonly 'same-as'?: ClaimReference;
  /** The line that goes out. */
  readonly publish?: Publication;
  /** What changed after publication. */
  readonly corrections?: readonly Correction[];
  /** Ids of the entries of single readers that this agreed one came of. */
  readonly 'agreed-from'?: readonly string[];
  /** The discussion is over. */
  readonly resolved?: Mark;
  /** The right of reply. */
  readonly asked?: readonly Inquiry[];
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
  /** What it is, in the opinion of a reader who tagged it alone, or as it was settled. */
  readonly tag?: string;
  /** The words that this reader tagged, if others than the quote. */
  readonly words?: string;
  /** The claim reads so from here on: votes given before count no more. */
  readonly claim?: string;
  readonly note?: string;
  /** True if it ends a disagreement of those before. */
  readonly settles?: boolean;
  /** Who wrote it down for the one who decided. */
  readonly 'entered-by'?: string;
}

export interface Note {
  readonly by?: string;
  readonly at?: string;
  readonly text: string;
  /** When its writer changed it last. */
  readonly edited?: string;
}

/** Who did something, and when. */
export interface Mark {
  readonly by?: string;
  readonly at?: string;
}

export interface Heard extends Mark {
  /** False if the recording says something else. */
  readonly same?: boolean;
}

export interface ClaimReference {
  readonly id: string;
  /** The sidecar that holds it; this one if not given. */
  readonly file?: string;
}

export interface Publication extends Mark {
  readonly text?: string;
  readonly url?: string;
  readonly approved?: Approval;
}

/** Never by the writer of the line; `of` is the checksum of line and verdict, so that a later edit ends it. */
export interface Approval extends Mark {
  readonly of?: string;
}

export interface Correction extends Mark {
  readonly from?: string;
  readonly to?: string;
  readonly why?: string;
}

export interface Inquiry {
  readonly who?: string;
  readonly at?: string;
  readonly answered?: string;
  readonly text?: string;
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
