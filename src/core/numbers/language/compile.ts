import { finish } from '../../text/finish';
import { buildUnits } from '../units/build-units';
import { english } from '../words/en';
import type { otherLanguages } from '../words/other-languages';
import { type Cue, cueNames, type WordList, type Words } from '../words/words';
import { chinese } from '../words/zh';
import { buildClasses } from './character-class';
import { Fence } from './fence';
import { foldWord } from './fold';
import type { Language, Opener } from './language';
import { innerTypes, type Token } from './token';
import { Firsts, Trie } from './trie';

declare const require: (name: '../words/other-languages') => { readonly otherLanguages: typeof otherLanguages };

/** The words of the other languages: a `require` in a function, since bundlers load them only when this is first called. */
const others = (): readonly Words[] => require('../words/other-languages').otherLanguages;

const compiled = new Map<string, Language>();

/** The language for a BCP 47 tag (`zh-Hant` → Chinese), compiled when first asked for; English where there is no such. */
export function languageFor(tag: string): Language {
  const known = compiled.get(tag);
  if (known) return known;
  const language = finish(compiling(tag));
  compiled.set(tag, language);
  return language;
}

/** Compiles the language for a tag in steps, so that a window goes on meanwhile; one that is known takes none. */
export function* compiling(tag: string): Generator<undefined, Language> {
  const words = wordsFor(tag);
  const known = compiled.get(words.tag);
  if (known) return known;
  const language = yield* compile(words);
  // It may have been asked for between two steps.
  const first = compiled.get(words.tag) ?? language;
  compiled.set(words.tag, first);
  return first;
}

/** The words of the language for a BCP 47 tag; those of English where there is no such. */
export function wordsFor(tag: string): Words {
  const primary = tag.toLowerCase().split('-')[0]!;
  const isOwn = (words: Words) => words.tag === primary;
  return [english, chinese].find(isOwn) ?? others().find(isOwn) ?? english;
}

/** All tokens have the same fields in the same order, so that engines read them at once. */
const fields = {
  type: undefined,
  value: undefined,
  high: undefined,
  alone: undefined,
  within: undefined,
  bare: undefined,
  as: undefined,
  form: undefined,
  period: undefined,
  leads: undefined,
};

type Build = <T>(entries: Iterable<readonly [string, T]>) => Trie<T>;

function* compile(words: Words): Generator<undefined, Language> {
  const units = buildUnits(words.tag, words.spaced);
  yield;
  const tokens = rows(words.tokens).map(([word, token]) => [word, { ...fields, ...token } as Token] as const);
  const openers = openersOf(words, tokens, [...units.after.map(([word]) => word), ...(words.outOf ?? '').split('|')]);
  yield;
  const classes = buildClasses(words.spaced ? [] : [...openers.map(([word]) => word), ...followers(tokens)]);
  yield;
  const fence = new Fence(
    openers.map(([word]) => word),
    classes,
  );
  yield;
  const starts = new Firsts();
  const ends = new Firsts();
  const forwards: Build = (entries) => Trie.forwards(entries, starts);
  const backwards: Build = (entries) => Trie.backwards(entries, ends);
  // Their bits are taken in this order.
  const opening = forwards(words.spaced ? [...openers, ...stops(tokens)] : openers);
  yield;
  const known = forwards(tokens);
  yield;
  return {
    tag: words.tag,
    decimal: words.decimal,
    spaceGroups: words.spaceGroups,
    spaced: words.spaced,
    and: words.andRule ?? 'hundreds',
    shortTail: words.shortTail ?? false,
    classes,
    openers: opening,
    fence,
    tokens: known,
    before: backwards(
      words.before.flatMap(([row, approx, least, bare]) =>
        list(row, { approx, ...(least ? { least } : {}), ...(bare ? { bare } : {}) }),
      ),
    ),
    inner: forwards(rows(words.inner)),
    after: forwards(rows(words.after)),
    units: forwards(units.after),
    falseUnits: forwards(list(words.falseUnits ?? '', true)),
    leading: backwards(units.before),
    filler: forwards(list(words.filler ?? '', true)),
    latest: forwards(list(words.latest ?? '', true)),
    share: backwards(list(words.share ?? '', true)),
    shareAfter: forwards(list(words.shareAfter ?? '', true)),
    sharesInSpeech: words.sharesInSpeech ?? false,
    partAlone: forwards(list(words.partAlone ?? '', true)),
    percentDenominator: words.percentDenominator ?? false,
    countsNouns: words.countsNouns ?? false,
    namesByDigits: words.namesByDigits ?? false,
    weekday: backwards(list(words.weekday ?? '', true)),
    era: backwards(list(words.era ?? '', true)),
    dateUnits: forwards(rows(words.dateUnits ?? [])),
    capitalMonths: words.capitalMonths ?? false,
    halfAfter: forwards(list(words.halfAfter ?? '', true)),
    halfBetween: forwards(list(words.halfBetween ?? '', true)),
    belowZero: forwards(list(words.belowZero ?? '', true)),
    compoundJoiner: forwards(list(words.compoundJoiner ?? '', true)),
    guarded: words.guarded ?? false,
    particles: forwards(list(words.particles ?? '', true)),
    copula: forwards(list(words.copula ?? '', true)),
    ordinalPrefix: forwards(list(words.ordinalPrefix ?? '', true)),
    ordinalSuffix: forwards(list(words.ordinalSuffix ?? '', true)),
    ranges: forwards([
      ...list(words.to, 'to' as const),
      ...list(words.and, 'and' as const),
      ...list(words.or, 'or' as const),
    ]),
    between: backwards(list(words.between, true as const)),
    outOf: forwards(list(words.outOf ?? '', true)),
    oneIn: backwards(list(words.oneIn ?? '', true)),
    outOfCounted: backwards(list(words.outOfCounted ?? '', true)),
    partOf: forwards(list(words.partOf ?? '', true)),
    rankUnit: words.rankUnit ?? null,
    spokenYears: words.spokenYears ?? false,
    elidedHundreds: words.elidedHundreds ?? false,
    stopped: forwards(list(words.stopped ?? '', true)),
    ordinalStop: words.ordinalStop ? backwards(list(words.ordinalStop, true)) : undefined,
    per: forwards(list(words.per, true)),
    perUnit: forwards(list(words.perUnit ?? '/', true)),
    idioms: forwards(list(words.idioms, true as const)),
    cues: compileCues(words),
  };
}

/** All openers have the same fields in the same order, so that engines read them at once. */
const none: Opener = { token: undefined, prefix: undefined, phrase: undefined, idiom: undefined };

/**
 * Every word that the scanner stops at; a word that is several things has one row. `goOn` are words after numerals that
 * may go past an idiom: 一時 is one, 一時間 is none.
 */
function openersOf(
  words: Words,
  tokens: readonly (readonly [string, Token])[],
  goOn: readonly string[],
): (readonly [string, Opener])[] {
  const openers = new Map<string, Opener>();
  const add = (word: string, opener: Opener) => {
    const folded = foldWord(word);
    openers.set(folded, { ...none, ...openers.get(folded), ...opener });
  };
  for (const [word, token] of tokens) {
    if (startsNumeral(token, words.spaced)) add(word, { token });
  }
  for (const [word] of list(words.ordinalPrefix ?? '', true)) add(word, { prefix: true });
  // 十分 may go on as 十分之一: a phrase of which each part may be of a numeral keeps the numeral's token too.
  const starts = new Map<string, { readonly token: Token; readonly order: number }>();
  for (const [word, { token }] of openers) if (token) starts.set(word, { token, order: starts.size });
  const followers = new Set(tokens.map(([word]) => foldWord(word)));
  const beginnings = new Set<string>();
  for (const word of [...followers, ...goOn.map(foldWord)])
    for (let length = 1; length < word.length; length++) beginnings.add(word.slice(0, length));
  const goesOn = (rest: string) => {
    for (let length = 1; length <= rest.length; length++) if (followers.has(rest.slice(0, length))) return true;
    return beginnings.has(rest.trimStart());
  };
  const startOf = (word: string): Opener => {
    let first: { readonly token: Token; readonly order: number } | undefined;
    for (let length = 1; length < word.length; length++) {
      const start = starts.get(word.slice(0, length));
      if (start && !(first && first.order < start.order) && goesOn(word.slice(length))) first = start;
    }
    return first ? { token: first.token } : {};
  };
  const wholes: (readonly [string, Opener])[] = [
    ...words.phrases.flatMap(([row, phrase]) => list(row, { phrase })),
    ...list(words.idioms, { idiom: true } as const),
  ];
  for (const [word, opener] of wholes) add(word, { ...startOf(foldWord(word)), ...opener });
  return [...openers];
}

/** True for a word that a numeral may begin with. `spaced`: in a language that parts words by spaces. */
export function startsNumeral(token: Token, spaced: boolean): boolean {
  switch (token.type) {
    case 'odd':
      return token.leads === true;
    case 'group':
      // A dozen; but 打 only after a numeral.
      return spaced;
    default:
      return !innerTypes.has(token.type) && !('within' in token && token.within);
  }
}

/** Words that begin as an opener does and are none: `and`, which begins with `an`. */
function stops(tokens: readonly (readonly [string, Token])[]): (readonly [string, Opener])[] {
  return tokens.filter(([, { type }]) => innerTypes.has(type)).map(([word]) => [word, none] as const);
}

/** Words of a language without spaces that only go on with a numeral: 點, 分之, 打. */
function followers(tokens: readonly (readonly [string, Token])[]): string[] {
  return tokens.filter(([, token]) => token.type === 'odd' || !startsNumeral(token, false)).map(([word]) => word);
}

function compileCues(words: Words): Language['cues'] {
  // Tables of their own, as tries that share one share bits too where they are many.
  const starts = new Firsts();
  const ends = new Firsts();
  const entries = cueNames.map((cue) => [cue, new CueTries(words.cues[cue] ?? '', starts, ends)] as const);
  return Object.fromEntries(entries) as Readonly<Record<Cue, CueTries>>;
}

/** From how many letters on the words of a cue have a table of their own. */
const MANY = 4000;

/** The words of a cue, compiled when they are first looked for in a direction: most never are before a text's first number. */
class CueTries {
  #after: Trie<true> | undefined;
  #before: Trie<true> | undefined;

  constructor(
    private readonly words: WordList,
    private readonly starts: Firsts,
    private readonly ends: Firsts,
  ) {}

  get after(): Trie<true> {
    // So many words would have others that share their bit looked for nearly everywhere.
    this.#after ??= Trie.forwards(list(this.words, true), this.words.length > MANY ? new Firsts() : this.starts);
    return this.#after;
  }

  get before(): Trie<true> {
    this.#before ??= Trie.backwards(list(this.words, true), this.ends);
    return this.#before;
  }
}

function rows<T>(data: readonly (readonly [WordList, T])[]): (readonly [string, T])[] {
  return data.flatMap(([words, value]) => list(words, value));
}

function list<T>(words: WordList, value: T): (readonly [string, T])[] {
  return words
    .split('|')
    .filter((word) => word !== '')
    .map((word) => [word, value] as const);
}
