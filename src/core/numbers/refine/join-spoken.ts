import type { Draft } from '../draft';
import { fold } from '../language/fold';
import { multiply } from '../scan/multiply';
import { moneyOf } from './money-of';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before, clauseStart, endsPhrase, holdsWord } from './surroundings';

/** The most that stands between a number and the same said anew: a word or two of hesitation. */
const MAX_GAP = 14;
const isHyphen = anyOf('-');
/** How far before a percentage the clause may say of what it is a rate. */
const RATE = 60;

/**
 * Two numerals in words one right after the other: a false start and its correction (`one point one one point two`, 三萬三萬
 * 五千), of which the second counts; two bounds (`forty fifty shots`); hundreds whose word is left out (`one twenty two`). And
 * an article before a figure (`un 54 %`), which is none.
 */
export const joinSpoken: Refiner = (drafts, passage) => {
  const joined: Draft[] = [];
  let last: Draft | undefined;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    if (last && isArticle(last, draft, passage)) joined.pop();
    else if (last && isBare(last) && isBare(draft)) {
      if (isRestart(last, draft, passage)) last.noClaim('other');
      else if (joinHundreds(last, draft, passage) || joinBounds(last, draft, passage)) continue;
    }
    joined.push(draft);
    last = draft;
  }
  return joined;
};

function isBare({ kind, notation, ordinal, fraction, low, high }: Draft): boolean {
  if (kind !== null || ordinal || fraction) return false;
  return notation === 'myriads' || (notation === 'words' && low === high);
}

/** The `un` of `un 54 %`. */
function isArticle(one: Draft, figure: Draft, { language }: Passage): boolean {
  return language.spaced && one.article && figure.notation === 'digits' && figure.start === one.end + 1;
}

/** The second starts as the first does, and nothing but a word of hesitation stands between. */
function isRestart(first: Draft, second: Draft, { text, language, cues }: Passage): boolean {
  const from = language.spaced ? first.end + 1 : first.end;
  if (second.start < from || second.start - from > MAX_GAP) return false;
  if (language.spaced && text.charAt(first.end) !== ' ') return false;
  const pause = cues['filled pause'].after;
  let at = from;
  while (at < second.start) {
    const word = after(pause, text, at, second.start);
    const next = word?.end ?? at;
    at = text.charAt(next) === ' ' || text.charAt(next) === ',' ? next + 1 : next;
    if (at === next && !word) return false;
  }
  return sharesStart(first, second, text);
}

/** True where the first word, or character of a language without spaces, of both is the same. */
function sharesStart({ start: a, end }: Draft, { start: b, end: to }: Draft, text: string): boolean {
  const one = text.charCodeAt(a) >= 0x2e80;
  for (let i = 0; a + i < end && b + i < to; i++) {
    if (fold[text.charCodeAt(a + i)] !== fold[text.charCodeAt(b + i)]) return false;
    if (one || (a + i + 1 === end ? true : text.charAt(a + i + 1) === ' ')) return one || endsWord(text, b + i + 1, to);
  }
  return false;
}

function endsWord(text: string, at: number, limit: number): boolean {
  return at >= limit || !/\p{L}/u.test(text.charAt(at));
}

/** One twenty two, one eighty million: the hundred is left out. */
function joinHundreds(first: Draft, second: Draft, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  if (!language.elidedHundreds || second.start !== first.end + 1 || first.low < 1 || first.low > 9) return false;
  const rest = second.low / second.scale;
  if (!Number.isInteger(rest) || rest < 20 || rest > 99 || isHyphen(text, second.end)) return false;
  if (first.article && before(cues['not one'].before, text, first.start, start)) return false;
  // three thirty second spots
  if (second.scale === 1 && after(language.units, text, second.end, end)?.value.kind === 'duration') return false;
  const price = isPrice(first, second, passage);
  if (price) first.unit = moneyOf(passage.currency());
  first.low =
    price || isRate(second, passage)
      ? Number((first.low + rest / 100).toPrecision(4))
      : multiply(first.low * 100 + rest, second.scale);
  first.high = first.low;
  takeOver(first, second);
  // he did a one-eighty
  if (isHyphen(text, second.start - 1)) first.noClaim('name');
  return true;
}

/** Two seventy five a gallon: a price of what is sold by the piece or measure. */
function isPrice(first: Draft, second: Draft, { text, start, end, language, cues }: Passage): boolean {
  if (second.scale > 1 || before(language.leading, text, first.start, start)) return false;
  return after(cues['price per'].after, text, second.end, end) !== undefined;
}

/** Inflation is two seventy five percent: a rate, which is told in hundredths of a percent. */
function isRate(second: Draft, { text, start, end, language, cues }: Passage): boolean {
  if (second.scale > 1 || after(language.units, text, second.end, end)?.value.kind !== 'percentage') return false;
  const from = clauseStart(text, second.start, start, RATE);
  return holdsWord(cues['told finely'].after, text, { start: from, end: second.start });
}

/** Forty fifty shots, cinq six heures: two that are alike, of something that follows. */
function joinBounds(first: Draft, second: Draft, { text, start, end, language, cues }: Passage): boolean {
  const gap = text.slice(first.end, second.start);
  if (!language.spaced || first.scale > 1) return false;
  const high = second.low / second.scale;
  const low = first.low;
  const isNext = low < 10 && high === low + 1;
  // two, three thousand of them; but on page one, two hundred people
  const isScaled = gap === ', ' && low > 1 && isNext && second.scale >= 100;
  if (gap !== ' ' && !isScaled) return false;
  // in grade three, four thousand of them
  if (isScaled && before(cues.numbered.before, text, first.start, start)) return false;
  const isRound = low % 5 === 0 && high % 5 === 0 && high > low && high <= 2 * low;
  if (!isNext && !isRound) return false;
  if (isHyphen(text, second.end)) return false;
  if (!isScaled && endsPhrase(text, second.end, end, language)) return false;
  first.low = multiply(low, second.scale);
  first.high = second.low;
  takeOver(first, second);
  return true;
}

function takeOver(first: Draft, second: Draft): void {
  first.end = second.end;
  first.numeralEnd = second.end;
  first.scale = second.scale;
  first.scaled = second.scaled;
  first.article = false;
}
