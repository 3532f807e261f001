import type { Sliceable } from '../text/sliceable';
import type { Span } from '../text/span';
import { negationAfter, negationBefore } from './negations';
import type { Sought } from './sought';
import { unspaced } from './split-words';

/** What tells what is joined to words, by what counts as a letter and as a numeral. */
function patternsOf(letter: string, numeral: string, flags: string) {
  return {
    // Signs and separators belong to a number, hyphens and apostrophes to a word, where something stands on both sides of them.
    numberBefore: new RegExp(`[-−－+]?[${numeral}.,．]*$`, flags),
    numberAfter: new RegExp(`^[${numeral}.,．]*[%％‰]?`, flags),
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

const endsClause = /[\p{P}\s]$/u;

/** No word or number that matters is longer. */
const longest = 32;
/** Nothing farther from the words than this negates them or makes a number of them. */
const reach = 16;

/**
 * The words that unchanged words of a quote have become a part of: `500 homes` in `1500 homes`, `we can` in `we can’t`, `cut
 * taxes` in `never cut taxes`. Nothing where what is joined to them on either side is what was joined to them when they were
 * quoted, and where they are negated if they were.
 */
export function findJoinedWords(
  text: Sliceable,
  { prefix, exact, suffix }: Pick<Sought, 'prefix' | 'exact' | 'suffix'>,
  { start, end }: Span,
): Span | undefined {
  const before = text.slice(Math.max(0, start - longest), start);
  const after = text.slice(end, end + longest);
  // Without context nobody knows what was joined to them, and beside the same context it is the same.
  const isSameHead = prefix === '' || before.slice(-reach) === prefix.slice(-reach);
  const isSameTail = suffix === '' || after.slice(0, reach) === suffix.slice(0, reach);
  const head = isSameHead ? nothing : headOf(before, exact);
  const tail = isSameTail ? nothing : tailOf(after, exact);
  if ((isSameHead || isAlike(head, headOf(prefix, exact))) && (isSameTail || isAlike(tail, tailOf(suffix, exact))))
    return undefined;
  return {
    start: start - head.joined.length - head.negation.length,
    end: end + tail.joined.length + tail.negation.length,
  };
}

/** What stands right beside some words on one side. */
interface Beside {
  /** What they have become one word or number with. */
  readonly joined: string;
  /** What negates them beyond that. */
  readonly negation: string;
}

const nothing: Beside = { joined: '', negation: '' };

function isAlike(a: Beside, b: Beside): boolean {
  return straight(a.joined) === straight(b.joined) && (a.negation === '') === (b.negation === '');
}

/** The same with a straight apostrophe for a curved one, which is a matter of style. */
function straight(text: string): string {
  return text.replaceAll('’', "'");
}

function headOf(before: string, words: string): Beside {
  const joined = joinedBefore(before, words);
  return { joined, negation: negationBefore(before.slice(0, before.length - joined.length)) };
}

function tailOf(after: string, words: string): Beside {
  const joined = joinedAfter(after, words);
  // Another sentence is not about these words.
  const negation = endsClause.test(words) ? '' : negationAfter(after.slice(joined.length));
  return { joined, negation };
}

function joinedBefore(text: string, words: string): string {
  const first = words.slice(0, 2);
  const { startsWithNumeral, numberBefore, startsWithLetter, wordBefore } = patternsFor(text, first);
  if (startsWithNumeral.test(first)) return text.match(numberBefore)![0].replace(/^[.,．]+/, '');
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
