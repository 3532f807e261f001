import { classOf, DIGIT, LETTER } from '../language/character-class';
import { fold } from '../language/fold';
import type { Language } from '../language/language';

/** A number in digits as it stands in a text. */
export interface DigitNumeral {
  readonly end: number;
  readonly value: number;
  /** Digits before the decimal point. */
  readonly digits: number;
  readonly decimal: boolean;
  readonly grouped: boolean;
}

/** Longer runs of digits are identifiers; their value is not worked out. */
export const MAX_DIGITS = 21;
const COMMA = 0x2c;
const POINT = 0x2e;
const SPACE = 0x20;
const APOSTROPHE = 0x27;

/**
 * Reads digits with thousands separators and decimals, as the language writes them: `1,234.5`, `1.234,5`, `1 234,5`,
 * `12,34,567` (lakh style), `1'234`. In a list without spaces (`22,24,26`) it stops at the first comma.
 * `start` is at a digit, or at a point that a digit follows.
 */
export function readDigits(text: string, start: number, limit: number, language: Language): DigitNumeral {
  let mantissa = 0;
  let count = 0;
  let at = start;
  const run = (): number => {
    const from = at;
    while (at < limit && classOf(text.charCodeAt(at)) === DIGIT) {
      if (count < MAX_DIGITS && (count > 0 || text.charCodeAt(at) !== 0x30)) {
        mantissa = mantissa * 10 + (fold[text.charCodeAt(at)]! - 0x30);
        count++;
      }
      at++;
    }
    return at - from;
  };
  const first = run();
  let digits = first;
  let grouped = false;
  const decimalPoint = language.decimal === '.' ? POINT : COMMA;

  const groups =
    first > 0 && first <= 3 && fold[text.charCodeAt(start)] !== 0x30 ? readGroups(text, at, limit, language) : 0;
  if (groups > at) {
    grouped = true;
    const separator = text.charCodeAt(at);
    while (at < groups) {
      at++;
      digits += run();
    }
    // 1,111.11 in a language that writes 1.111,11 and the other way round: the odd one out is the decimal point.
    const next = at < limit ? text.charCodeAt(at) : 0;
    if ((next === POINT || next === COMMA) && next !== separator && isDigit(text, at + 1, limit)) return withDecimals();
    return { end: at, value: exact(start, at, mantissa, 0), digits, decimal: false, grouped };
  }
  const mark = at < limit ? text.charCodeAt(at) : 0;
  if ((mark === POINT || mark === COMMA) && isDigit(text, at + 1, limit)) {
    const fraction = lengthOfRun(text, at + 1, limit);
    const after = at + 1 + fraction;
    const chained = after < limit && text.charCodeAt(after) === mark && isDigit(text, after + 1, limit);
    // A mark that isn't the language's decimal point is one only where it cannot part thousands or a list.
    const fits =
      mark === decimalPoint || (first > 0 && (fraction !== 3 || first > 3 || fold[text.charCodeAt(start)] === 0x30));
    const listed = start > 1 && text.charCodeAt(start - 1) === mark && isDigit(text, start - 2, limit);
    if (fits && !chained && !listed) return withDecimals();
  }
  return { end: at, value: exact(start, at, mantissa, 0), digits, decimal: false, grouped };

  function withDecimals(): DigitNumeral {
    at++;
    const places = run();
    return { end: at, value: exact(start, at, mantissa, places), digits, decimal: true, grouped };
  }

  /** The value by one division, which rounds once; long ones by way of the text. */
  function exact(from: number, to: number, whole: number, places: number): number {
    if (count <= 15 && places <= 22) return places === 0 ? whole : whole / 10 ** places;
    if (count >= MAX_DIGITS) return Number.NaN;
    let plain = '';
    for (let i = from; i < to; i++) {
      const code = fold[text.charCodeAt(i)]!;
      if (code >= 0x30 && code <= 0x39) plain += String.fromCharCode(code);
    }
    return Number(
      places === 0 ? plain : `${plain.slice(0, plain.length - places)}.${plain.slice(plain.length - places)}`,
    );
  }
}

/** The end of the groups of thousands that start with the separator at `at`; `at` where there are none. */
function readGroups(text: string, at: number, limit: number, language: Language): number {
  if (at >= limit) return at;
  const separator = text.charCodeAt(at);
  const folded = fold[separator]!;
  if (folded !== COMMA && folded !== POINT && folded !== SPACE && folded !== APOSTROPHE) return at;
  if (folded === SPACE && language.spaceGroups === 0) return at;
  let end = at;
  let groups = 0;
  let pairs = 0;
  while (end < limit && fold[text.charCodeAt(end)] === folded) {
    const length = lengthOfRun(text, end + 1, limit);
    if (length === 3) groups++;
    else if (length === 2 && groups === 0 && folded === COMMA) pairs++;
    else break;
    end += length + 1;
    if (length === 3 && pairs > 0) break;
  }
  if (pairs > 0) return groups === 1 && !startsGroup(text, end, limit, folded) ? end : at;
  if (groups === 0 || (folded === SPACE && groups < language.spaceGroups && !decimalFollows(text, end, limit)))
    return at;
  // One group after the language's own decimal point is a fraction: 1.250 in English.
  if (
    groups === 1 &&
    folded === (language.decimal === '.' ? POINT : COMMA) &&
    text.charCodeAt(end) !== otherMark(folded)
  )
    return at;
  return startsGroup(text, end, limit, folded) ? at : end;
}

function otherMark(mark: number): number {
  return mark === POINT ? COMMA : POINT;
}

function decimalFollows(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  return (code === POINT || code === COMMA) && isDigit(text, at + 1, limit);
}

/** True where the separator goes on with digits that are no group: `1,234,56`. A space may always end a number. */
function startsGroup(text: string, at: number, limit: number, separator: number): boolean {
  return separator !== SPACE && at < limit && fold[text.charCodeAt(at)] === separator && isDigit(text, at + 1, limit);
}

function lengthOfRun(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && end - at < 4 && classOf(text.charCodeAt(end)) === DIGIT) end++;
  // A longer run needs no exact length here: it is no group, and decimals are read by the caller.
  return end - at;
}

export function isDigit(text: string, at: number, limit: number): boolean {
  return at < limit && classOf(text.charCodeAt(at)) === DIGIT;
}

export function isLetter(text: string, at: number, limit: number): boolean {
  return at >= 0 && at < limit && classOf(text.charCodeAt(at)) === LETTER;
}
