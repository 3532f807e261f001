import type { CodePointRange, Quote } from '../anchors/quote';

/** An annotation of another program: Web Annotation, or what Hypothesis exports. */
export interface ForeignAnnotation {
  /** Its own id, by which replies to it name it. */
  readonly id?: string;
  /** The id of one of our claims, if it was made of it. */
  readonly claim?: string;
  /** The words that it is about, those that belong to them behind; none if it is about a page as a whole. */
  readonly targets: readonly ForeignTarget[];
  /** The id of the annotation that it answers. */
  readonly answers?: string;
  readonly tags: readonly string[];
  /** Its words for what is claimed. */
  readonly wording?: string;
  readonly verdict?: string;
  /** A title, an address, or both. */
  readonly sources: readonly string[];
  readonly notes: readonly string[];
  readonly by?: string;
  /** ISO 8601, UTC. */
  readonly at?: string;
}

export interface ForeignTarget {
  readonly quote: Quote;
  /** Only if it is of the transcript's file, and not of a page that shows it. */
  readonly position?: CodePointRange;
}
