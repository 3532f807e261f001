import type { Draft } from '../draft';
import { skipSpaces, type TrieMatch } from '../language/trie';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before, endsPhrase } from './surroundings';

const isColon = anyOf(':：');
const isEvery = anyOf('每');

/** More than stands between the numbers of a share: ` entreprises interrogées sur `. */
const MAX_GAP = 48;

/** Shares told by two numbers, in percent: three in five, 3 out of 10, uno de cada cinco; and odds: 7-to-1, ten to one. */
export const joinRatios: Refiner = (drafts, passage) => {
  const joined: Draft[] = [];
  let first: Draft | undefined;
  for (const draft of drafts) {
    const form = first && formOf(first, draft, passage);
    if (!first || !form) {
      joined.push(draft);
      first = draft;
      continue;
    }
    const isSwapped = form === 'whole first' || form === 'one first';
    const [part, whole] = isSwapped ? [draft.low, first.low] : [first.low, draft.low];
    if (form === 'whole first') first.unit = null;
    first.end = form === 'whole first' ? draft.end : draft.numeralEnd;
    const isShare = form === 'part first' || form === 'whole first';
    first.low = Number((((isShare ? 100 : 1) * part) / whole).toPrecision(12));
    first.high = first.low;
    first.kind = 'ratio';
    first.unitText = isShare ? '%' : form === 'odds' && passage.language.spaced ? 'to 1' : null;
    first.article = false;
  }
  return joined;
};

/** How two numbers tell a share, or odds, or how many there are to one; undefined where they don't. */
function formOf(
  first: Draft,
  second: Draft,
  passage: Passage,
): 'odds' | 'one first' | 'part first' | 'whole first' | undefined {
  if (second.start - first.end > MAX_GAP) return undefined;
  if (isProportionOfOne(first, second, passage.text)) return 'one first';
  if (isProportion(first, second, passage.text) || areOdds(first, second, passage)) return 'odds';
  if (isWholeFirst(first, second, passage)) return 'whole first';
  return areCounted(first, second, passage) || areRatio(first, second, passage) ? 'part first' : undefined;
}

/** 10人に1人, 5人中3人, 10명 중 7명: the whole stands first, and is round or small. */
function isWholeFirst(whole: Draft, part: Draft, { text, language }: Passage): boolean {
  const word = language.partOf.nearest(text, whole.end, part.start);
  if (!word || skipSpaces(text, word.end, part.start) !== part.start || !isPlain(whole) || !isPlain(part)) return false;
  if (part.unit?.name !== whole.unit?.name || !whole.unit || part.low >= whole.low || part.low < 1) return false;
  return whole.low <= 10 || Number.isInteger(Math.log10(whole.low)) || isEvery(text, whole.start - 1);
}

/** Trois entreprises sur dix: what is counted stands between. */
function areCounted(part: Draft, whole: Draft, passage: Passage): boolean {
  const { text, language } = passage;
  if (!isPlain(part) || !isPlain(whole) || part.low >= whole.low || part.low < 1) return false;
  const word = language.outOfCounted.nearest(text, whole.start, part.end) ?? oneIn(part, whole, passage);
  return word !== undefined && /^ \p{L}+(?: \p{L}+)? $/u.test(text.slice(part.end, word.end));
}

/** The `in` of `one adult in six`; undefined in `one adult in six families`, and where it's no share of ten or so. */
function oneIn(one: Draft, whole: Draft, { text, end, language }: Passage): TrieMatch<true> | undefined {
  if (one.low !== 1 || whole.low > 20 || one.notation !== 'words' || whole.notation !== 'words') return undefined;
  if (!endsPhrase(text, whole.end, end, language)) return undefined;
  return language.oneIn.nearest(text, whole.start, one.end);
}

function areRatio(part: Draft, whole: Draft, { text, language }: Passage): boolean {
  if (part.unit) return false;
  const word = language.outOf.nearest(text, part.end, whole.start);
  if (!word || !isPlain(part) || !isPlain(whole) || part.low >= whole.low || part.low < 1) return false;
  const at = skipSpaces(text, part.end, whole.start);
  return (at > part.end || text.charAt(at) === '-') && skipSpaces(text, word.end, whole.start) === whole.start;
}

/** 由3.1:1降到2.7:1: a ratio, as no side of a score has decimals. */
function isProportion(odds: Draft, base: Draft, text: string): boolean {
  if (!odds.decimal || base.low !== 1 || base.start !== odds.end + 1 || !isColon(text, odds.end)) return false;
  return isPlainAmount(odds) && isPlain(base);
}

/** 師生比1:9.8: so many to each. */
function isProportionOfOne(one: Draft, odds: Draft, text: string): boolean {
  if (!odds.decimal || one.low !== 1 || odds.start !== one.end + 1 || !isColon(text, one.end)) return false;
  return one.notation === 'digits' && isPlainAmount(odds) && isPlain(one);
}

function isPlainAmount({ kind, unit, low, high, ordinal }: Draft): boolean {
  return !kind && unit === null && low === high && !ordinal;
}

/** 7-to-1, two-for-one, odds of ten to one; but a vote of 8 to 1. */
function areOdds(odds: Draft, base: Draft, { text, start, end, cues }: Passage): boolean {
  if (odds.unit || base.unit || base.low !== 1 || odds.low <= 1) return false;
  if (!isPlain(odds) || !isPlain(base)) return false;
  const gap = text.slice(odds.end, base.start);
  if (gap !== ' to ' && gap !== ':') return /^-(?:to|for)-$/.test(gap);
  const { odds: cue } = cues;
  return (before(cue.before, text, odds.start, start) ?? after(cue.after, text, base.end, end)) !== undefined;
}

function isPlain(draft: Draft): boolean {
  return (
    !draft.kind &&
    (draft.unit === null || draft.unit.kind === 'count') &&
    !draft.ordinal &&
    !draft.fraction &&
    draft.low === draft.high &&
    Number.isInteger(draft.low)
  );
}
