import type { NumberKind } from '../numeric-expression';

/** Language tag → names parted by `|`, the usual one first; a space stands for a space or a hyphen. */
export type Names = Readonly<Record<string, string>>;

/** A unit of measurement as data. */
export interface Measure {
  readonly kind: NumberKind;
  /** The symbol that it is known by everywhere. */
  readonly code: string;
  /** Other ways to write the symbol, parted by `|`. */
  readonly symbols?: string;
  readonly names: Names;
  /** What stands before the number for it, with the unit's own word after: 華氏70度. */
  readonly leading?: Names;
}
