import { Draft } from '../draft';
import { classOf, FRACTION, LETTER, OTHER } from '../language/character-class';
import { fold } from '../language/fold';
import type { Language } from '../language/language';
import { skipSpaces, type Trie } from '../language/trie';
import { multiply } from './multiply';
import { isDigit, readDigits } from './read-digits';

const SLASH = 0x2f;
const WIDE_SLASH = 0xff0f;
const HYPHEN = 0x2d;
const PLUS = 0x2b;
const CARET = 0x5e;
/** Raised 0–9 and minus, in order. */
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻';

/** Fractions in one character; the value of the first is that of ¼. */
const vulgar: Readonly<Record<string, number>> = {
  '¼': 1 / 4,
  '½': 1 / 2,
  '¾': 3 / 4,
  '⅐': 1 / 7,
  '⅑': 1 / 9,
  '⅒': 1 / 10,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

/** What a letter after digits multiplies with. Those in the second row may have a space before them. */
const multipliers: Readonly<Record<string, number>> = {
  K: 1e3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  B: 1e9,
  b: 1e9,
  mn: 1e6,
};
const spacedMultipliers: Readonly<Record<string, number>> = {
  k: 1e3,
  mln: 1e6,
  mio: 1e6,
  bn: 1e9,
  bln: 1e9,
  mrd: 1e9,
  tn: 1e12,
  tln: 1e12,
  trn: 1e12,
  tsd: 1e3,
};
/** Letters that are units, or nothing, unless a sign of money stands beside them: $1.5m, 350 M€, 2 Md€. */
const moneyMultipliers: Readonly<Record<string, number>> = {
  m: 1e6,
  M: 1e6,
  mm: 1e6,
  MM: 1e6,
  B: 1e9,
  t: 1e12,
  T: 1e12,
  Md: 1e9,
  Mds: 1e9,
};

/**
 * A number in digits with all that belongs to it: a fraction (`3/4`, `2 1/4`, `2½`), an exponent (`2e5`, `1.1^23`,
 * `8x2^10`), a multiplier (`10K`, `2.5bn`). Without a sign, which only the scanner can tell from a dash.
 */
export function readFigure(text: string, start: number, limit: number, language: Language): Draft {
  if (classOf(text.charCodeAt(start)) === FRACTION)
    return fractionDraft(start, start + 1, vulgar[text.charAt(start)] ?? Number.NaN);
  const draft = new Draft(start, start, 0, 'digits');
  readDigits(text, limit, language, draft);
  const next = draft.end < limit ? text.charCodeAt(draft.end) : 0;
  // Only a few characters go on with a number; most figures end here.
  const isRaised = next >= 0x2070 && next <= 0x207b;
  if (next >= 0x2000 && next !== WIDE_SLASH && !isRaised && classOf(next) === OTHER) return draft;
  if (!draft.decimal && !draft.grouped && fold[next] === SLASH && fold[text.charCodeAt(start - 1)] !== SLASH) {
    const parts = readSlash(text, draft.end, limit, draft.low);
    if (parts) return fractionDraft(start, parts.end, parts.value);
  }
  if (!draft.decimal) {
    const at = skipSpaces(text, draft.end, limit);
    const mixed = readProperFraction(text, at, limit);
    if (mixed && (at > draft.end || classOf(text.charCodeAt(at)) === FRACTION)) {
      set(draft, mixed.end, draft.low + mixed.value);
      draft.decimal = true;
    }
  }
  if (!draft.decimal && readOrdinal(text, limit, draft, language)) return draft;
  readPower(text, limit, draft);
  readMultiplier(text, limit, draft, language);
  return draft;
}

/** `21st`, `2ème`: the suffix directly after the digits, and no letter after it. */
function readOrdinal(text: string, limit: number, draft: Draft, language: Language): boolean {
  if (language.ordinalStop && text.charAt(draft.end) === '.' && isStopped(text, limit, draft, language.ordinalStop)) {
    draft.ordinal = true;
    draft.end++;
    draft.numeralEnd = draft.end;
    return true;
  }
  const suffix = language.ordinalSuffix.longest(text, draft.end, limit);
  if (!suffix || (suffix.end < limit && classOf(text.charCodeAt(suffix.end)) === LETTER)) return false;
  draft.ordinal = true;
  draft.end = suffix.end;
  draft.numeralEnd = suffix.end;
  return true;
}

/** im 21. Jahrhundert: a word before says that the full stop ends no sentence. */
function isStopped(text: string, limit: number, { start, end, grouped }: Draft, articles: Trie<true>): boolean {
  if (grouped || text.charAt(start - 1) !== ' ' || text.charAt(end + 1) !== ' ') return false;
  if (end + 2 >= limit || classOf(text.charCodeAt(end + 2)) !== LETTER) return false;
  const article = articles.nearest(text, start, 0);
  return article !== undefined && classOf(text.charCodeAt(article.end - 1)) !== LETTER;
}

function fractionDraft(start: number, end: number, value: number): Draft {
  const draft = new Draft(start, end, value, 'digits');
  draft.fraction = true;
  return draft;
}

/** `/4` after a numerator; none in a date (5/17/2018) or between words (km/h). */
function readSlash(
  text: string,
  at: number,
  limit: number,
  numerator: number,
): { end: number; value: number } | undefined {
  if (fold[text.charCodeAt(at)] !== SLASH || !isDigit(text, at + 1, limit) || fold[text.charCodeAt(at + 1)] === 0x30)
    return undefined;
  let end = at + 1;
  let value = 0;
  while (isDigit(text, end, limit) && end - at < 8) value = value * 10 + fold[text.charCodeAt(end++)]! - 0x30;
  if (isDigit(text, end, limit) || (fold[text.charCodeAt(end)] === SLASH && isDigit(text, end + 1, limit)))
    return undefined;
  return { end, value: numerator / value };
}

/** `1/4` or `¼` after a whole number. */
function readProperFraction(text: string, at: number, limit: number): { end: number; value: number } | undefined {
  if (at >= limit) return undefined;
  if (classOf(text.charCodeAt(at)) === FRACTION) {
    const value = vulgar[text.charAt(at)];
    return value === undefined ? undefined : { end: at + 1, value };
  }
  let end = at;
  let numerator = 0;
  while (isDigit(text, end, limit) && end - at < 3) numerator = numerator * 10 + fold[text.charCodeAt(end++)]! - 0x30;
  if (end === at) return undefined;
  const parts = readSlash(text, end, limit, numerator);
  return parts && parts.value < 1 ? parts : undefined;
}

/** Exponents: `e10`, `E-1`, `^23`, `^--23` (a sloppy minus), and a power after `x` (`8x2^10`). */
function readPower(text: string, limit: number, draft: Draft): void {
  const at = draft.end;
  const code = text.charCodeAt(at);
  if ((code | 0x20) === 0x65 || code === CARET) {
    const read = readExponent(text, at + 1, limit);
    if (!read || (code !== CARET && read.end < limit && classOf(text.charCodeAt(read.end)) === LETTER)) return;
    set(draft, read.end, code === CARET ? draft.low ** read.value : Number(`${draft.low}e${read.value}`));
    return;
  }
  // Behind any other number than ten it may be the mark of a note.
  if (draft.low === 10 && draft.end - draft.start === 2) {
    const raised = readRaised(text, at, limit);
    if (raised) {
      set(draft, raised.end, 10 ** raised.value);
      return;
    }
  }
  const times = skipSpaces(text, at, limit);
  const mark = text.charCodeAt(times);
  if ((mark | 0x20) !== 0x78 && mark !== 0xd7 && mark !== 0x2a && mark !== 0xb7 && mark !== 0x22c5) return;
  let end = skipSpaces(text, times + 1, limit);
  const from = end;
  let base = 0;
  while (isDigit(text, end, limit) && end - from < 6) base = base * 10 + fold[text.charCodeAt(end++)]! - 0x30;
  if (end === from) return;
  const power = text.charCodeAt(end) === CARET ? readExponent(text, end + 1, limit) : readRaised(text, end, limit);
  if (power) set(draft, power.end, multiply(draft.low, base ** power.value));
}

/** Raised digits: 10⁶. */
function readRaised(text: string, at: number, limit: number): { end: number; value: number } | undefined {
  let digits = '';
  let end = at;
  for (; end < limit && end - at < 5; end++) {
    const digit = raised.indexOf(text.charAt(end));
    if (digit < 0) break;
    digits += digit < 10 ? digit : '-';
  }
  const value = Number(digits);
  return digits === '' || Number.isNaN(value) ? undefined : { end, value };
}

function readExponent(text: string, at: number, limit: number): { end: number; value: number } | undefined {
  let end = at;
  let sign = 1;
  while (end < limit && end - at < 3) {
    const code = fold[text.charCodeAt(end)]!;
    if (code === HYPHEN) sign = -sign;
    else if (code !== PLUS) break;
    end++;
  }
  const digits = end;
  let value = 0;
  while (isDigit(text, end, limit) && end - digits < 5) value = value * 10 + fold[text.charCodeAt(end++)]! - 0x30;
  return end === digits ? undefined : { end, value: sign * value };
}

function readMultiplier(text: string, limit: number, draft: Draft, language: Language): void {
  const spaced = skipSpaces(text, draft.end, limit);
  let end = spaced;
  while (end < limit && end - spaced < 4 && classOf(text.charCodeAt(end)) === LETTER && text.charCodeAt(end) < 0x80)
    end++;
  // 2011 können
  if (end === spaced || end - spaced > 3 || classOf(text.charCodeAt(end)) === LETTER) return;
  const letters = text.slice(spaced, end);
  const plain = spaced === draft.end ? multipliers[letters] : undefined;
  const factor = plain ?? spacedMultipliers[letters.toLowerCase()] ?? moneyMultiplier(text, draft.start, end, letters);
  if (factor === undefined || (letters === 'G' && draft.digits === 1 && !draft.decimal)) return;
  // 573.15K are kelvins: a multiplier has no use for two decimals.
  if (
    letters === 'K' &&
    /\d\d$/.test(text.slice(draft.end - 3, draft.end)) &&
    draft.decimal &&
    text.charAt(draft.end - 2) !== language.decimal
  )
    return;
  draft.scaled = true;
  // Mio., Mrd.: the full stop is part of the word.
  const stop = text.charAt(end) === '.' && language.stopped.longest(text, spaced, end + 1)?.end === end + 1;
  set(draft, stop ? end + 1 : end, multiply(draft.low, factor));
}

function moneyMultiplier(text: string, start: number, end: number, letters: string): number | undefined {
  const factor = moneyMultipliers[letters];
  if (factor === undefined) return undefined;
  return isMoneySign(text.charAt(end)) || isMoneySign(text.charAt(skipSpaces(text, start, 0) - 1)) ? factor : undefined;
}

function isMoneySign(character: string): boolean {
  return character !== '' && '$€£¥₹'.includes(character);
}

function set(draft: Draft, end: number, value: number): void {
  draft.end = end;
  draft.numeralEnd = end;
  draft.low = value;
  draft.high = value;
}

/** True where a decimal mark with digits after it starts a number: `.08`, but not the last of `...9` or `1.2.3`. */
export function startsDecimal(text: string, at: number, floor: number, limit: number, language: Language): boolean {
  if (text.charAt(at) !== language.decimal || !isDigit(text, at + 1, limit)) return false;
  // 命中率.706
  return (
    at === floor ||
    (!language.spaced && text.charCodeAt(at - 1) >= 0x2e80) ||
    /[\s(+$€£¥~<>=-]/.test(text.charAt(at - 1))
  );
}
