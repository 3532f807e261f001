import { findNumbers } from '../numbers/find-numbers';
import type { NumericExpression } from '../numbers/numeric-expression';
import type { Annotation } from '../sidecar/annotation';
import type { DeskRow } from './desk-rows';

/** What somebody looks for; made once for many cards. */
export interface Wanted {
  readonly words: readonly WantedWord[];
}

interface WantedWord {
  /** Folded as the claims are. */
  readonly word: string;
  /** What it is worth if it is a figure. */
  readonly values: readonly number[];
}

/** Words to look for in claims. One that is a figure also means the same figure written in another way: `4200` is `4,200`. */
export function wantedBy(words: readonly string[]): Wanted {
  return {
    words: words
      .map((word) => ({ word: fold(word).trim(), values: findNumbers(word).flatMap(valuesOf) }))
      .filter(({ word }) => word !== ''),
  };
}

/**
 * The claims of a card or a dossier that hold all the words, in any case and width: in what is quoted, the checkable statement, who says
 * it, whose claim it is, what it is tagged as and was judged.
 */
export function findClaims<T extends { readonly annotation: Annotation }>(
  { annotations }: { readonly annotations: readonly T[] },
  wanted: Wanted,
): T[] {
  return annotations.filter(({ annotation }) => isFound(annotation, wanted));
}

/** True for a claim that holds all the words; nothing is found by none. */
export function isFound(annotation: Annotation, wanted: Wanted): boolean {
  const figures = (annotation.numbers ?? []).map(({ value }) => value);
  const words = wordsOf(annotation);
  if (holdsAll(words, figures, wanted)) return true;
  const hasFigure = wanted.words.some(({ values }) => values.length > 0);
  return hasFigure && holdsAll(words, figuresSaid(annotation), wanted);
}

const said = new WeakMap<Annotation, readonly (number | readonly number[] | undefined)[]>();

/** All figures of a claim, also those that nobody wrote down beside its words; read once. */
function figuresSaid(annotation: Annotation) {
  const { quote, parts = [], claim = '', numbers = [] } = annotation;
  const words = [quote.exact, ...parts.map((part) => part.quote.exact), claim];
  const figures = said.get(annotation) ?? [
    ...numbers.map(({ value }) => value),
    ...words.flatMap((one) => findNumbers(one).flatMap(valuesOf)),
  ];
  said.set(annotation, figures);
  return figures;
}

/** The quotes of an open transcript that nobody has tagged and that hold all the words, or are said by who is named so. */
export function findUntagged(rows: readonly DeskRow[], wanted: Wanted): DeskRow[] {
  return rows.filter(
    ({ untagged, words, person }) =>
      untagged &&
      holdsAll(
        [words, person ?? ''],
        untagged.claims.map(({ value }) => value),
        wanted,
      ),
  );
}

/** True if each word stands there, or is a figure that does; nothing holds no words. */
function holdsAll(
  texts: readonly string[],
  figures: readonly (number | readonly number[] | null | undefined)[],
  { words }: Wanted,
): boolean {
  const held = fold(texts.join('\n'));
  const isClaimed = (wanted: number) =>
    figures.some((value) => (typeof value === 'number' ? value === wanted : value?.includes(wanted)));
  return words.length > 0 && words.every(({ word, values }) => held.includes(word) || values.some(isClaimed));
}

function wordsOf({
  quote,
  parts = [],
  claim,
  speaker,
  claimant,
  tag,
  status,
  verdict,
  by,
  assignee,
}: Annotation): string[] {
  const quoted = [quote.exact, ...parts.map((part) => part.quote.exact)];
  return [...quoted, claim, speaker, claimant, tag, status, verdict, by, assignee].filter((one) => one !== undefined);
}

function valuesOf({ value }: NumericExpression): readonly number[] {
  return value === null ? [] : typeof value === 'number' ? [value] : value;
}

/** Letters of one case and width, and white space of one kind. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');
}
