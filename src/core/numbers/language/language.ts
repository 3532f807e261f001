import type { Approximation, NumberKind } from '../numeric-expression';
import type { Unit } from '../units/unit';
import type { Token } from './token';
import type { Trie } from './trie';

/** A word or phrase that is a number by itself: doubled, 一半, 翻番, 首先. */
export interface Phrase {
  readonly kind: NumberKind;
  readonly low: number;
  readonly high?: number;
  readonly unit?: string;
  readonly approx?: Approximation;
  readonly claim: boolean;
}

/** A modifier that stands before a numeral. */
export interface Modifier {
  readonly approx: Approximation;
  /** False where the word says nothing of the value (達, exactly). */
  readonly says: boolean;
}

/**
 * Where `and` may stand within a numeral: after hundreds and scales (English), after tens too (y, e, et), or between
 * ones and tens within a word (German und).
 */
export type AndRule = 'hundreds' | 'tens' | 'ones first';

/** A language as the recogniser uses it, made once of its words. */
export interface Language {
  readonly tag: string;
  readonly decimal: '.' | ',';
  /** The fewest groups of three digits parted by spaces that make a number (`1 234 567`); 0 for never. */
  readonly spaceGroups: number;
  /** Writes words with spaces between. */
  readonly spaced: boolean;
  readonly and: AndRule;
  /** A last digit counts the next lower place: 兩千四 is 2400. */
  readonly shortTail: boolean;
  readonly classes: Uint8Array;
  readonly tokens: Trie<Token>;
  readonly phrases: Trie<Phrase>;
  readonly before: Trie<Modifier>;
  readonly after: Trie<Approximation>;
  readonly units: Trie<Unit>;
  /** Units that stand before the numeral: $, 華氏. */
  readonly leading: Trie<Unit>;
  readonly ranges: Trie<'to' | 'and'>;
  /** Words that open a range whose ends are joined by `and`: between, entre. */
  readonly between: Trie<true>;
  /** Rate words after the unit and before the numeral: a year, 每年. */
  readonly per: Trie<string>;
  readonly perBefore: Trie<string>;
  /** Fixed expressions that hold a numeral and mean none; true where they may be shown as `name`. */
  readonly idioms: Trie<boolean>;
}
