import type { Token } from '../language/token';
import type { Approximation } from '../numeric-expression';
import type { AndRule, DateUnit, Modifier, Phrase } from './word-sense';

/** Words parted by `|`; a space in one stands for spaces or a hyphen. */
export type WordList = string;

/**
 * Words whose nearness tells what a numeral is; where each is looked for, the refiner that asks for it says.
 */
export const cueNames = [
  'people',
  'money',
  'own list',
  'divided',
  'edition',
  'ranked',
  'not one',
  'month',
  'date before',
  'date after',
  'day time',
  'clock',
  'identifier before',
  'function word',
  'superlative',
  'people noun',
  'place',
  'grade',
  'version',
  'session',
  'figurative',
  'top',
  'minute',
  'comparative',
  'moved',
  'hour before',
  'street',
  'counted in millions',
  'referring',
  'told apart',
  'part of',
  'score',
  'aged',
  'each time',
  'being',
  'counted one',
  'lunar',
  'year after',
  'each part',
  'year before',
  'possessive',
  'person',
  'identifier after',
  'term of',
  'share verb',
  'odds',
  'weighs',
  'time passed',
  'to each',
  'not bare',
  'changed',
  'before change',
  'change to',
  'day part',
  'decade',
  'filled pause',
  'hour alone',
  'named after',
  'code is',
  'wholly before',
  'wholly after',
  'lasting',
  'year verb',
  'frame before',
  'frame within',
  'floor before',
  'floor after',
  'few of',
  'supposing',
  'leading',
  'counted few',
  'definite',
  'each of',
  'all of',
  'of whom',
  'away from now',
  'pointing',
  'standing for',
  'addressed',
  'addressee',
  'compound',
  'pieces',
  'thanked',
  'floor named',
  'for instance',
  'version before',
  'version after',
  'same scale',
  'how much',
  'nought of',
  'not superlative',
  'throughout',
  'not throughout',
  'takes time',
  'goes on',
  'subject after',
  'period',
  'in a row',
  'assent',
  'people of age',
  'not with article',
  'not item',
  'part of writing',
  'has spoken',
  'own talk',
  'decade before',
  'law before',
  'ride',
  'price per',
  'told finely',
  'other one',
  'supposing all',
  'after a break',
  'of the talk',
  'floor verb',
  'numbered',
  'floor having',
  'floor aim',
  'happened',
  'please',
  'heeding',
  'commanding',
  'tells of',
  'known',
  'asks to',
  'imagining',
  'exercise',
  'exercising',
  'object',
  'also past',
  'when',
  'writing',
  'would',
  'attitude',
  'inviting',
  'code before',
  'way there',
  'going on',
  'proverb',
  'talk gear',
  'has the floor',
  'said so often',
  'could list',
  'uncounted',
  'how many',
  'pretending',
  'goes on supposing',
  'made up',
  'offered to me',
  'never then',
  'own time',
  'own aim',
  'tells you',
  'about to tell',
  'greets',
  'answer goes on',
  'corrected to',
  'defined',
  'saying',
  'saying end',
  'on the agenda',
  'brief',
  'tells in questions',
  'how to do',
  'several did',
  'weekday',
  'place of',
  'label does',
  'goes on telling',
  'on the way',
  'said after',
  'numbers kinds',
  'and then',
  'before label',
  'no label',
  'of several',
  'does it',
  'scale of',
  'told as fiction',
  'soon',
  'shall',
  'saying around',
  'no end of',
  'feels like',
  'asks those here',
  'asks whether',
  'with number',
  'point goes on',
  'advising',
  'advised against',
  'copula',
  'weighed',
  'set word',
  'model before',
  'named so',
  'nested',
  'nested group',
  'posted before',
  'measured before',
  'rate before',
  'counted before',
  'model context',
  'two digits name',
  'named number',
  'forbidding',
  'digits beside',
  'choice',
  'directing',
  'addressing',
  'ordering',
  'wished',
  'few after',
  'reason',
  'dosed',
  'dosing',
  'kitchen',
  'adding',
  'due',
  'equals',
  'statute',
  'nothing after',
  'none before',
  'none at all',
  'spent',
  'true one',
  'counted after',
  'counted person',
  'harmed',
  'waited',
  'unreal here',
  'unreal subject',
  'unreal then',
  'unreal last',
  'real',
  'cookery',
  'short year before',
  'dialled',
  'beside name',
  'loosely often',
  'ridden',
  'knowing',
  'staked',
  'bet before',
  'bet after',
  'mark giver',
  'advised',
  'or is it',
  'drawn',
  'code named',
  'forever',
  'base before',
  'weight class',
  'each base',
  'asks whence',
  'formation before',
  'plays',
  'gone to',
  'whoever',
  'brand',
  'supposing within',
  'possible',
  'floor called',
  'ago',
  'rate of each',
  'not each part',
  'and done',
  'for anybody',
  'as it was',
  'taking time',
  'told or seen',
  'asks whether',
  'few possible',
  'signed by',
  'some of',
  'asks for some',
] as const;

export type Cue = (typeof cueNames)[number];

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
  /** A third item is the smallest number that the words modify; a fourth see `Modifier.bare`. */
  readonly before: readonly (readonly [WordList, Modifier['approx'], number?, true?])[];
  readonly inner: readonly (readonly [WordList, Approximation])[];
  readonly after: readonly (readonly [WordList, Modifier['approx']])[];
  readonly to: WordList;
  readonly and: WordList;
  readonly or: WordList;
  readonly between: WordList;
  readonly outOf?: WordList;
  /** See `Language.outOfCounted`, `Language.partOf`, `Language.rankUnit`, `Language.spokenYears`, `Language.stopped`. */
  readonly outOfCounted?: WordList;
  /** See `Language.oneIn`. */
  readonly oneIn?: WordList;
  readonly partOf?: WordList;
  readonly rankUnit?: string;
  readonly spokenYears?: boolean;
  /** See `Language.elidedHundreds`. */
  readonly elidedHundreds?: boolean;
  readonly stopped?: WordList;
  /** See `Language.ordinalStop`. */
  readonly ordinalStop?: WordList;
  readonly per: WordList;
  /** See `Language.perUnit`; default: a slash. */
  readonly perUnit?: WordList;
  readonly idioms: WordList;
  /** See `Language`: `filler`, `latest`, `share`, `shareAfter`, `countsNouns`. */
  /** What makes an ordinal of the numeral after it: 第. */
  readonly ordinalPrefix?: WordList;
  /** What makes an ordinal of figures before it: th, ème. */
  readonly ordinalSuffix?: WordList;
  /** See `Language.guarded`, `Language.particles`. */
  readonly guarded?: boolean;
  readonly particles?: WordList;
  readonly halfAfter?: WordList;
  readonly halfBetween?: WordList;
  readonly falseUnits?: WordList;
  readonly belowZero?: WordList;
  readonly copula?: WordList;
  readonly compoundJoiner?: WordList;
  readonly weekday?: WordList;
  readonly era?: WordList;
  readonly dateUnits?: readonly (readonly [WordList, DateUnit])[];
  readonly capitalMonths?: boolean;
  readonly filler?: WordList;
  readonly latest?: WordList;
  readonly share?: WordList;
  readonly shareAfter?: WordList;
  readonly sharesInSpeech?: boolean;
  /** See `Language.partAlone`. */
  readonly partAlone?: WordList;
  readonly percentDenominator?: boolean;
  readonly countsNouns?: boolean;
  /** See `Language.namesByDigits`. */
  readonly namesByDigits?: boolean;
  readonly cues: Readonly<Partial<Record<Cue, WordList>>>;
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
