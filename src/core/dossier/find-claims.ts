import { findNumbers } from '../numbers/find-numbers';
import type { NumericExpression } from '../numbers/numeric-expression';
import type { Annotation } from '../sidecar/annotation';
import type { JoinedAnnotation } from '../sidecar/read-together';
import type { Card } from './card';

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
 * The claims of a card that hold all the words, in any case and width: in what is quoted, the checkable statement, who says
 * it, whose claim it is, what it is tagged as and was judged.
 */
export function findClaims({ annotations }: Card, wanted: Wanted): JoinedAnnotation[] {
  return annotations.filter(({ annotation }) => isFound(annotation, wanted));
}

/** True for a claim that holds all the words; nothing is found by none. */
export function isFound(annotation: Annotation, { words }: Wanted): boolean {
  if (words.length === 0) return false;
  const held = fold(wordsOf(annotation).join('\n'));
  return words.every(({ word, values }) => held.includes(word) || values.some((value) => isClaimed(annotation, value)));
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

function isClaimed({ numbers = [] }: Annotation, value: number): boolean {
  return numbers.some((number) =>
    typeof number.value === 'number' ? number.value === value : number.value?.includes(value),
  );
}

function valuesOf({ value }: NumericExpression): readonly number[] {
  return value === null ? [] : typeof value === 'number' ? [value] : value;
}

/** Letters of one case and width, and white space of one kind. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');
}
