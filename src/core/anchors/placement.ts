import type { Span } from '../text/span';
import type { CodePointRange, Quote } from './quote';

/**
 * How sure a placement is. `exact`: same words and context, wherever the offset. `moved`: same words, other surroundings,
 * turn or speaker. `changed`: other words, to be confirmed. `ambiguous`: equal candidates. `lost`: nowhere.
 */
export type PlacementKind = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'lost';

/** What is to be found again in a text. */
export interface Target {
  readonly quote: Quote;
  readonly position?: CodePointRange;
  /** The speaker's label when it was tagged. */
  readonly speaker?: string;
  /** The number of the turn when it was tagged. */
  readonly turn?: number;
}

/** Where a target's words stand now. */
export interface Placement {
  readonly placement: PlacementKind;
  /** UTF-16 span of the words; for `ambiguous` the best guess; absent for `lost`. */
  readonly span?: Span;
  /** 0 to 1: how much of the words and their context agrees. */
  readonly score: number;
  /** Plain words for a person: why it isn't `exact`. */
  readonly reason?: string;
  /**
   * For `ambiguous`: all equal candidates, in text order. For `lost`: where something like the words stands that a person
   * may know again, the likeliest first; absent where nothing does.
   */
  readonly candidates?: readonly Span[];
  /** For `moved`: true where somebody else says the words now, or they stand in another turn or printing: not just about there. */
  readonly elsewhere?: true;
  /** For `changed`: true where the words were edited in the open document, so that nobody has to find them again. */
  readonly edited?: true;
  /** For `changed`: true where the words are the same but for how they are written, and something beside them turns them. */
  readonly turned?: true;
}
