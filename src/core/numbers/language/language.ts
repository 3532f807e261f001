import type { Approximation } from '../numeric-expression';
import type { Unit } from '../units/unit';
import type { AndRule, DateUnit, Modifier, Phrase } from '../words/word-sense';
import type { Cue } from '../words/words';
import type { Fence } from './fence';
import type { Token } from './token';
import type { Trie } from './trie';

/** What a word that the scanner stops at may be; a word can be several of these. */
export interface Opener {
  /** The word of a numeral that it is or starts with. */
  readonly token?: Token | undefined;
  /** It makes an ordinal of the numeral after it. */
  readonly prefix?: true | undefined;
  readonly phrase?: Phrase | undefined;
  /** It holds a numeral and means none. */
  readonly idiom?: true | undefined;
}

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
  /** Everything that the scanner stops at, in one lookup. */
  readonly openers: Trie<Opener>;
  /** Passes over what starts neither a figure nor an opener. */
  readonly fence: Fence;
  readonly tokens: Trie<Token>;
  readonly before: Trie<Modifier>;
  /** Approximations between numeral and unit: 30多個, 30-odd years. */
  readonly inner: Trie<Approximation>;
  readonly after: Trie<Modifier['approx']>;
  readonly units: Trie<Unit>;
  /** Words that only start like a unit: 里面, 打造. */
  readonly falseUnits: Trie<true>;
  /** Units that stand before the numeral: $, 華氏. */
  readonly leading: Trie<Unit>;
  /** What may stand between a fraction and its unit: half *an* hour, a quarter *of a* mile. */
  readonly filler: Trie<true>;
  /** After `near`, these say that it means the latest: 近3年. */
  readonly latest: Trie<true>;
  /** Words before and after a fraction that make it a share of something. */
  readonly share: Trie<true>;
  readonly shareAfter: Trie<true>;
  /** A fraction in words within a sentence is a share even where nothing says of what. */
  readonly sharesInSpeech: boolean;
  /** Between denominator and a numerator of one digit: 四分一. */
  readonly partAlone: Trie<true>;
  /** 百分之 is how percent is said. */
  readonly percentDenominator: boolean;
  /** A bare count takes its noun: 4,200 families. */
  readonly countsNouns: boolean;
  /** Digits said one after another, without powers of ten, name something unless a unit follows: 三一九, 波音七四七. */
  readonly namesByDigits: boolean;
  /** Names of days that end in a numeral: 星期 三. */
  readonly weekday: Trie<true>;
  /** Eras that years are counted in: 民國, 令和. */
  readonly era: Trie<true>;
  readonly dateUnits: Trie<DateUnit>;
  readonly capitalMonths: boolean;
  /** A half after the unit (三斤半), and between numeral and unit (五個半鐘頭). */
  readonly halfAfter: Trie<true>;
  readonly halfBetween: Trie<true>;
  /** After an amount it makes it negative: below zero. */
  readonly belowZero: Trie<true>;
  /** Between the parts of an amount: 3 dollars *and* 50 cents, 一小時*零*五分. */
  readonly compoundJoiner: Trie<true>;
  /**
   * The syllables of numerals are frequent in other words, so a numeral must stand at the edge of a word: before a unit,
   * a particle or a space (Korean).
   */
  readonly guarded: boolean;
  readonly particles: Trie<true>;
  /** Words behind a numeral that start like a digit and aren't of it: forms of a copula (이다), 一路追加. */
  readonly copula: Trie<true>;
  readonly ordinalPrefix: Trie<true>;
  /** What makes an ordinal of figures before it: th, ème, º. */
  readonly ordinalSuffix: Trie<true>;
  readonly ranges: Trie<'to' | 'and' | 'or'>;
  /** Words that open a range whose ends are joined by `and`: between, entre. */
  readonly between: Trie<true>;
  /** Between part and whole of a share: three *in* five. */
  readonly outOf: Trie<true>;
  /** As `outOf`, but the part may have its noun before it: trois entreprises *sur* dix. */
  readonly outOfCounted: Trie<true>;
  /** Between one of something and how many it is one of: one adult *in* six. */
  readonly oneIn: Trie<true>;
  /** Between whole and part of a share, where the whole comes first: 10人*に*1人. */
  readonly partOf: Trie<true>;
  /** The unit of a rank that has none: 名次. */
  readonly rankUnit: string | null;
  /** Years are said in hundreds: nineteen eighty-four. */
  readonly spokenYears: boolean;
  /** The word for hundred may be left out: one twenty two. */
  readonly elidedHundreds: boolean;
  /** Short forms of scales that take a full stop: Mio. */
  readonly stopped: Trie<true>;
  /** Words before figures that a full stop makes an ordinal: im 21. Jahrhundert. Undefined where none does. */
  readonly ordinalStop: Trie<true> | undefined;
  /** What an amount is per: a year, 每年. */
  readonly per: Trie<true>;
  /** Before a unit it makes an amount one per unit: /, a, pro. */
  readonly perUnit: Trie<true>;
  /** Fixed expressions that hold a numeral and mean none. */
  readonly idioms: Trie<true>;
  /** The words of a cue to be looked for after a place, and before one. */
  readonly cues: Readonly<Record<Cue, { readonly after: Trie<true>; readonly before: Trie<true> }>>;
}
