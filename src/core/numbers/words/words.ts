import type { AndRule, Modifier, Phrase } from '../language/language';
import type { Token } from '../language/token';
import type { Approximation } from '../numeric-expression';

/** Words parted by `|`; a space in one stands for spaces or a hyphen. */
export type WordList = string;

/** A language as data: what a person who knows the language can check and add to without reading the recogniser. */
export interface Words {
  readonly tag: string;
  readonly decimal: '.' | ',';
  /** The fewest groups of three digits parted by spaces that make a number (`1 234 567`); 0 for never. */
  readonly spaceGroups: number;
  readonly spaced: boolean;
  /** See `Language.and`; only for spaced languages. */
  readonly andRule?: AndRule;
  /** See `Language.shortTail`. */
  readonly shortTail?: boolean;
  readonly tokens: readonly (readonly [WordList, Token])[];
  readonly phrases: readonly (readonly [WordList, Phrase])[];
  readonly before: readonly (readonly [WordList, Modifier])[];
  readonly after: readonly (readonly [WordList, Approximation])[];
  readonly to: WordList;
  readonly and: WordList;
  readonly between: WordList;
  readonly per: WordList;
  readonly idioms: WordList;
}

/** Token rows for words that stand for 1, 2, 3… in order; words of one number parted by `/`. */
export function countUp(
  type: 'digit' | 'add',
  first: number,
  step: number,
  words: string,
): (readonly [WordList, Token])[] {
  return words.split(' ').map((word, i) => [word.replaceAll('/', '|'), { type, value: first + i * step }] as const);
}

/** Ordinal rows for words that stand for the numbers `first`, `first + step`…; words of one number parted by `/`. */
export function countOrdinals(
  first: number,
  step: number,
  form: 'rank' | 'denominator' | 'either',
  words: string,
): (readonly [WordList, Token])[] {
  return words.split(' ').map((word, i) => {
    const value = first + i * step;
    return [word.replaceAll('/', '|').replaceAll('_', ' '), { type: 'ordinal', value, as: 'add', form }] as const;
  });
}
