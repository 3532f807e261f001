import type { JoinedAnnotation } from '../sidecar/read-together';
import type { About, Sidecar } from '../sidecar/sidecar';

/**
 * What is known of a transcript without reading it: its claims as all its sidecars together tell them, unplaced. Turns,
 * numbers and places take a dossier.
 */
export interface Card {
  /** The transcript's file; perhaps it isn't there any more. */
  readonly transcript: string;
  readonly isMissing: boolean;
  readonly sidecars: readonly FiledCard[];
  readonly annotations: readonly JoinedAnnotation[];
  readonly about: About;
}

/** A sidecar as it was read; what can't be read holds nothing. */
export interface FiledCard {
  readonly file: string;
  readonly sidecar: Sidecar;
}
