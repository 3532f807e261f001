/** How far two coders marked the same things. */
export interface PairOfCoders {
  readonly coders: readonly [string, string];
  /** The same words. */
  readonly same: number;
  /** The first coder's words hold the second's. */
  readonly firstWider: number;
  readonly secondWider: number;
  /** They overlap, and neither holds the other. */
  readonly crossing: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** How often which two values came together. */
  readonly confusion: Confusion;
}

/**
 * Rows: what the first coder said; columns: what the second did. The last row and column: that one said nothing, of a unit of that
 * coder's or because the coder has none there.
 */
export interface Confusion {
  readonly values: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** Which number a figure is. */
export type FigureKind = 'alpha-unitized' | 'f1' | 'f1-same' | 'alpha-nominal' | 'alpha-ordinal' | 'kappa' | 'raw';

/** A number that says how far coders agree. */
export interface AgreementFigure {
  readonly kind: FigureKind;
  /** The two that it is about; absent if it is about all. */
  readonly coders?: readonly [string, string];
  /** Undefined if there is too little to tell it. */
  readonly value: number | undefined;
  /** How many units, or matched units with a value, it is made of. */
  readonly cases: number;
}

/** One thing that coders marked or judged differently. */
export interface Difference {
  /** Of each coder in their order: the entry's id, where it stands and what was said; undefined if the coder has none. */
  readonly of: readonly (
    | { readonly id: string; readonly start: number; readonly end: number; readonly value?: string }
    | undefined
  )[];
  readonly words: string;
}

/** How far the readings of one transcript, or of several together, agree. */
export interface Comparison {
  /** The transcript; undefined for all together. */
  readonly transcript: string | undefined;
  readonly coders: readonly string[];
  /** Units of each coder that were compared. */
  readonly units: readonly number[];
  /** Of each coder: units behind the part that all have finished, and entries whose words are lost or that can't be read. */
  readonly leftOut: readonly number[];
  readonly pairs: readonly PairOfCoders[];
  readonly figures: readonly AgreementFigure[];
  readonly differences: readonly Difference[];
}
