import type { Sliceable } from '../text/sliceable';
import type { Span } from '../text/span';
import type { Sought } from './sought';
import { unspaced } from './split-words';

const numeral = String.raw`\p{Nd}〇零一二兩两三四五六七八九十百千萬万億亿`;
const letter = `(?![${unspaced}])[\\p{L}\\p{M}\\p{Nd}]`;

// Signs and separators belong to a number, hyphens and apostrophes to a word, where something stands on both sides of them.
const numberBefore = new RegExp(`[-−－+]?[${numeral}.,．]*$`, 'u');
const numberAfter = new RegExp(`^[${numeral}.,．]*[%％‰]?`, 'u');
const wordBefore = new RegExp(`(?:${letter}['’-]?)*$`, 'u');
const wordAfter = new RegExp(`^(?:['’-]?${letter})*`, 'u');
const startsWithNumeral = new RegExp(`^[${numeral}]`, 'u');
const endsWithNumeral = new RegExp(`[${numeral}]$`, 'u');
const startsWithLetter = new RegExp(`^${letter}`, 'u');
const endsWithLetter = new RegExp(`${letter}$`, 'u');

/** No word or number that matters is longer. */
const longest = 32;

/**
 * The words that unchanged words of a quote have become a part of: `500 homes` in `1500 homes`, `we can` in `we can’t`. Nothing
 * where what is joined to them on either side is what was joined to them when they were quoted.
 */
export function findJoinedWords(
  text: Sliceable,
  { prefix, exact, suffix }: Pick<Sought, 'prefix' | 'exact' | 'suffix'>,
  { start, end }: Span,
): Span | undefined {
  const before = text.slice(Math.max(0, start - longest), start);
  const after = text.slice(end, end + longest);
  // Without context nobody knows what was joined to them.
  const head = prefix === '' ? '' : joinedBefore(before, exact);
  const tail = suffix === '' ? '' : joinedAfter(after, exact);
  if (head === joinedBefore(prefix, exact) && tail === joinedAfter(suffix, exact)) return undefined;
  return { start: start - head.length, end: end + tail.length };
}

function joinedBefore(text: string, words: string): string {
  if (startsWithNumeral.test(words)) return text.match(numberBefore)![0].replace(/^[.,．]+/, '');
  return startsWithLetter.test(words) ? text.match(wordBefore)![0] : '';
}

function joinedAfter(text: string, words: string): string {
  const last = words.slice(-2);
  if (endsWithNumeral.test(last)) return text.match(numberAfter)![0].replace(/[.,．]+$/, '');
  return endsWithLetter.test(last) ? text.match(wordAfter)![0] : '';
}
