import type { Sliceable } from '../text/sliceable';
import type { Span } from '../text/span';
import { FoldedText } from './folded-text';
import type { QuotedParts } from './sought';
import { unspaced } from './split-words';

/** What tells what is joined to words, by what counts as a letter and as a numeral. */
function patternsOf(letter: string, numeral: string, flags: string) {
  return {
    // Signs and separators belong to a number, hyphens and apostrophes to a word, where something stands on both sides of them.
    numberBefore: new RegExp(`[-−－+]?[${numeral}.,．]*$`, flags),
    // Of letters those that a reading machine takes a one and a nought for.
    numberAfter: new RegExp(`^[${numeral}.,．]*(?:[%％‰]|[lIOo](?!${letter}))?`, flags),
    wordBefore: new RegExp(`(?:${letter}['’-]?)*$`, flags),
    wordAfter: new RegExp(`^(?:['’-]?${letter})*`, flags),
    startsWithNumeral: new RegExp(`^[${numeral}]`, flags),
    endsWithNumeral: new RegExp(`[${numeral}]$`, flags),
    startsWithLetter: new RegExp(`^${letter}`, flags),
    endsWithLetter: new RegExp(`${letter}$`, flags),
  };
}

/** For all scripts; an engine takes long to prepare their classes, so plain text has patterns of its own. */
const anyPatterns = patternsOf(
  `(?![${unspaced}])[\\p{L}\\p{M}\\p{Nd}]`,
  String.raw`\p{Nd}〇零一二兩两三四五六七八九十百千萬万億亿`,
  'u',
);
const plainPatterns = patternsOf('[A-Za-z0-9]', '0-9', '');
/** Letters and digits of ASCII, and signs: nothing else is told apart by the patterns. */
const isPlain = /^[\0-\x7f\u2010-\u203a]*$/;

/** No word or number that matters is longer. */
const longest = 32;
/** Beside so much of the same context the same is joined. */
const reach = 16;

/**
 * The words that unchanged words of a quote have become a part of: `500 homes` in `1500 homes`, `we can` in `we can’t`. Nothing
 * where what is joined to them on either side is what was joined to them when they were quoted.
 */
export function findJoinedWords(text: Sliceable, { prefix, exact, suffix }: QuotedParts, span: Span): Span | undefined {
  const { start, end } = span;
  const before = text.slice(Math.max(0, start - longest), start);
  const after = text.slice(end, end + longest);
  // Without context nobody knows what was joined to them.
  const isSameHead = prefix === '' || isSetAlike(before.slice(-reach), prefix.slice(-reach));
  const isSameTail = suffix === '' || after.slice(0, reach) === suffix.slice(0, reach);
  const head = isSameHead ? '' : joinedBefore(before, exact);
  const tail = isSameTail ? '' : joinedAfter(after, exact);
  if (
    (isSameHead || isAlike(head, joinedBefore(prefix, exact))) &&
    (isSameTail || isAlike(tail, joinedAfter(suffix, exact)))
  )
    return undefined;
  return { start: start - head.length, end: end + tail.length };
}

/** True where two are the same but for blanks that became ends of lines, or the other way round. */
function isSetAlike(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.replace(/\s/g, ' ') === b.replace(/\s/g, ' '));
}

/** True where two are the same, with a straight apostrophe for a curved one, and simplified for traditional. */
function isAlike(a: string, b: string): boolean {
  return a === b || new FoldedText(a).text === new FoldedText(b).text;
}

function joinedBefore(text: string, words: string): string {
  const first = words.slice(0, 2);
  const { startsWithNumeral, numberBefore, startsWithLetter, wordBefore } = patternsFor(text, first);
  if (startsWithNumeral.test(first)) {
    // A line may be wrapped within a number.
    const wrapped = /^\d{3}(?!\d)/.test(words) ? /(?<![\d.,])\d{1,3},\n$/.exec(text)?.[0] : undefined;
    return wrapped ?? text.match(numberBefore)![0].replace(/^[.,．]+/, '');
  }
  return startsWithLetter.test(first) ? text.match(wordBefore)![0] : '';
}

function joinedAfter(text: string, words: string): string {
  const last = words.slice(-2);
  const { endsWithNumeral, numberAfter, endsWithLetter, wordAfter } = patternsFor(text, last);
  if (endsWithNumeral.test(last)) return text.match(numberAfter)![0].replace(/[.,．]+$/, '');
  return endsWithLetter.test(last) ? text.match(wordAfter)![0] : '';
}

function patternsFor(text: string, words: string): typeof anyPatterns {
  return isPlain.test(text) && isPlain.test(words) ? plainPatterns : anyPatterns;
}
