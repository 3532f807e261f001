import { contentOf } from '../anchors/content-of';
import { findNegations } from '../anchors/negations';
import { compiling, languageFor } from '../numbers/language/compile';
import type { Annotation, QuotedNumber } from '../sidecar/annotation';
import { detectLanguage } from '../transcript/detect-language';
import { figuresInWords } from './figures-in-words';

/** A figure of a claim, as two claims are compared by it. */
export interface ClaimFigure {
  readonly text: string;
  /** The same however it is written: `一千` and `1,000`. */
  readonly value: string;
  /** Folded; absent if none is known. */
  readonly unit?: string;
  readonly bound?: 'from' | 'to';
  /** True if its clause says that it is not so. */
  readonly isNegated: boolean;
  /** True if the unit says what is counted, and not only how: 12 schools, not 12 %, and not 46家. */
  readonly isNoun: boolean;
  readonly digits: number;
}

/** What two claims are compared by. */
export interface ClaimFacts {
  /** As they were said, without the figures. */
  readonly words: string;
  readonly figures: readonly ClaimFigure[];
  /** What the words are about besides the figures; in another wording of the same claim, what that is about. */
  readonly content: readonly ReadonlySet<string>[];
  readonly years: ReadonlySet<string>;
  /** True if it is said that it is not so: of a claim with figures, in the clause of one. */
  readonly isNegated: boolean;
  /** Who says it, folded; empty if nobody knows. */
  readonly person: string;
}

/** What is compared of some words that somebody says, with their figures. */
export function claimFacts(
  words: string,
  numbers: readonly QuotedNumber[],
  { person = '', wording }: { readonly person?: string | undefined; readonly wording?: string | undefined } = {},
): ClaimFacts {
  const rest = without(words, numbers);
  const language = languageFor(detectLanguage(words));
  const clauses = clausesOf(words, numbers);
  const figures = numbers.flatMap((one) => figureOf(one, isDenied(clauses, one, numbers)) ?? []);
  return {
    words: rest,
    figures,
    content: [
      contentOf(rest, language),
      ...(wording === undefined ? [] : [contentOf(wording, languageFor(detectLanguage(wording)))]),
    ],
    years: yearsIn(wording === undefined ? rest : `${rest} ${without(wording, numbers)}`),
    isNegated: figures.length > 0 ? figures.some(({ isNegated }) => isNegated) : denies(rest),
    person: fold(person),
  };
}

/** The same of a claim in a sidecar. */
export function factsOfClaim(annotation: Annotation): ClaimFacts {
  const { claim, speaker, claimant } = annotation;
  const words = wordsOf(annotation);
  // An entry that was written by hand may have none.
  const numbers = annotation.numbers ?? figuresInWords(words);
  return claimFacts(words, numbers, { person: claimant ?? speaker, wording: claim });
}

/** The same in steps: a language that is read for the first time is compiled meanwhile. */
export function* takingFacts(annotation: Annotation): Generator<undefined, ClaimFacts> {
  yield* compiling(detectLanguage(wordsOf(annotation)));
  if (annotation.claim !== undefined) yield* compiling(detectLanguage(annotation.claim));
  return factsOfClaim(annotation);
}

function wordsOf({ quote, parts = [] }: Annotation): string {
  return [quote.exact, ...parts.map((one) => one.quote.exact)].join(' ');
}

function figureOf({ text, kind, value, unit, approx }: QuotedNumber, isNegated: boolean): ClaimFigure | undefined {
  if (value === undefined) return undefined;
  const ends = typeof value === 'number' ? [value] : value;
  const key = ends.map((one) => Number(one.toPrecision(12))).join('–');
  const bound = bounds[approx ?? ''] ?? (approx === 'about' && below.test(text) ? 'to' : undefined);
  // 第一 and 第一名 are the same place.
  const counted = kind === 'rank' ? 'rank' : unit;
  return {
    text,
    value: key,
    ...(counted !== undefined && { unit: fold(counted).replace(/s$/, '') }),
    ...(bound && { bound }),
    isNegated,
    isNoun: kind === 'count' && unit !== undefined && !/^\p{Script=Han}$/u.test(unit),
    digits: key.replaceAll(/^[0.]+|0+$|\D/g, '').length,
  };
}

const bounds: Readonly<Record<string, 'from' | 'to'>> = {
  'more than': 'from',
  'at least': 'from',
  'less than': 'to',
  'at most': 'to',
};

/** What says of a figure that it is about one, and that it isn't reached. */
const below = /^(?:[將将接]?近|nearly|almost|close to|just short of)/i;

/** A sign that ends a clause. A comma between words of a script with spaces may stand within one. */
const clauseEnd = /[.!?;:。！？；：，\n](?!\d)/g;
const comma = /,(?!\d)/g;

/** The words in clauses. */
function clausesOf(words: string, numbers: readonly QuotedNumber[]): readonly string[] {
  return split(words, clauseEnd).flatMap((clause) => {
    const parts = split(clause, comma);
    // “We never, in any year, opened 12”: what stands before a figure in its sentence goes with it.
    const first = parts.findIndex((part) => numbers.some(({ text }) => part.includes(text)));
    if (first < 0) return parts;
    const head = /\p{Script=Han}/u.test(clause) ? parts.slice(0, first + 1) : [parts.slice(0, first + 1).join(' ')];
    return [...head, ...parts.slice(first + 1)];
  });
}

function split(words: string, sign: RegExp): string[] {
  return words.split(sign).filter((part) => part.trim() !== '');
}

/** True if the clause that a figure stands in denies it, without what belongs to figures: `fewer than 12`. */
function isDenied(clauses: readonly string[], { text }: QuotedNumber, numbers: readonly QuotedNumber[]): boolean {
  const clause = clauses.find((one) => one.includes(text));
  if (clause === undefined) return clauses.some(denies);
  return denies(without(clause, numbers));
}

function denies(words: string): boolean {
  return findNegations(words, words).length > 0;
}

/** Words without their figures, which are compared by themselves. */
function without(words: string, numbers: readonly QuotedNumber[]): string {
  return numbers.reduce((rest, { text }) => rest.replace(text, ' '), words);
}

const noYears: ReadonlySet<string> = new Set();

function yearsIn(words: string): ReadonlySet<string> {
  const years = words.normalize('NFKC').match(/(?<!\d|\d[.,])(?:1[89]|20)\d\d(?!\d|[.,]\d)/g);
  return years ? new Set(years) : noYears;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
