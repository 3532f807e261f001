import type { Draft } from '../draft';
import { classOf, DIGIT, LETTER } from '../language/character-class';
import { fold } from '../language/fold';
import type { Language } from '../language/language';

/** Longer runs of digits are identifiers; their value is not worked out. */
export const MAX_DIGITS = 21;
/** No number of so many digits is rounded in binary. */
const EXACT_DIGITS = 15;
const COMMA = 0x2c;
const POINT = 0x2e;
const WIDE_POINT = 0xff0e;
/** ٫ and ٬ */
const ARABIC_POINT = 0x66b;
const ARABIC_COMMA = 0x66c;
const WIDE_COMMA = 0xff0c;
const SPACE = 0x20;
const APOSTROPHE = 0x27;
const ZERO = 0x30;

/**
 * Reads digits with thousands separators and decimals, as the language writes them: `1,234.5`, `1.234,5`, `1 234,5`,
 * `12,34,567` (lakh style), `1'234`. In a list without spaces (`22,24,26`) it stops at the first comma. The draft's
 * start is at a digit, or at a decimal mark that a digit follows; its end, value and traits are set.
 */
export function readDigits(text: string, limit: number, language: Language, draft: Draft): void {
  const { start } = draft;
  let at = start;
  let value = 0;
  while (at < limit && classOf(text.charCodeAt(at)) === DIGIT) value = value * 10 + fold[text.charCodeAt(at++)]! - ZERO;
  draft.digits = at - start;
  const mark = at < limit ? text.charCodeAt(at) : 0;
  // Nearly always there is no mark, and few digits: no more to do.
  const plain =
    mark > APOSTROPHE &&
    mark !== COMMA &&
    mark !== POINT &&
    mark !== 0x2019 &&
    mark !== WIDE_POINT &&
    mark !== WIDE_COMMA &&
    mark !== ARABIC_POINT &&
    mark !== ARABIC_COMMA;
  if (plain && draft.digits <= EXACT_DIGITS && fold[mark] !== SPACE) finish(draft, at, value);
  else readMarks(text, at, limit, language, draft);
}

function finish(draft: Draft, end: number, value: number): void {
  draft.end = end;
  draft.numeralEnd = end;
  draft.low = value;
  draft.high = value;
}

/** Behind a scale the noughts of what it leaves open are written too. */
function isMyriad(text: string, at: number): boolean {
  return /[亿億万萬兆]/.test(text.charAt(at));
}

/** Goes on from the first digits, which end at `at`, to groups of thousands and decimals. */
function readMarks(text: string, at: number, limit: number, language: Language, draft: Draft): void {
  const { start } = draft;
  const first = at - start;
  const leadingZero = first > 0 && fold[text.charCodeAt(start)] === ZERO;
  // 1億0,500萬
  const fills = leadingZero && !language.spaced && isMyriad(text, start - 1);
  const groups = first > 0 && first <= 3 && (!leadingZero || fills) ? readGroups(text, at, limit, language) : at;
  if (groups > at) {
    draft.grouped = true;
    draft.digits = countDigits(text, start, groups);
    const separator = text.charCodeAt(at);
    // 1,111.11 in a language that writes 1.111,11 and the other way round: the odd one out is the decimal point.
    const next = groups < limit ? text.charCodeAt(groups) : 0;
    const decimals = (next === POINT || next === COMMA) && next !== separator && isDigit(text, groups + 1, limit);
    finishExactly(text, draft, groups, decimals ? runEnd(text, groups + 1, limit) : groups);
    return;
  }
  const mark = at < limit ? markAt(text, at) : 0;
  if ((mark === POINT || mark === COMMA) && isDigit(text, at + 1, limit)) {
    const end = runEnd(text, at + 1, limit);
    const places = end - at - 1;
    const chained = end < limit && markAt(text, end) === mark && isDigit(text, end + 1, limit);
    const listed = start > 1 && text.charCodeAt(start - 1) === mark && isDigit(text, start - 2, limit);
    // A mark that isn't the language's decimal point is one only where it cannot part thousands.
    const decimal =
      mark === language.decimal.charCodeAt(0) || (first > 0 && (places !== 3 || first > 3 || leadingZero));
    if (decimal && !chained && !listed) {
      finishExactly(text, draft, at, end);
      return;
    }
  }
  finishExactly(text, draft, at, at);
}

/** The value of the digits up to `whole` and of the decimals between the mark there and `end`, rounded once. */
function finishExactly(text: string, draft: Draft, whole: number, end: number): void {
  draft.decimal = end > whole;
  if (draft.digits >= MAX_DIGITS) {
    finish(draft, end, Number.NaN);
    return;
  }
  const last = Math.min(end, whole + MAX_DIGITS);
  let value = 0;
  let divisor = 1;
  let count = 0;
  for (let i = draft.start; i < last; i++) {
    const code = fold[text.charCodeAt(i)]!;
    if (code < ZERO || code > 0x39) continue;
    value = value * 10 + code - ZERO;
    count++;
    if (i > whole) divisor *= 10;
  }
  // Two whole numbers that are exact have an exactly rounded quotient.
  finish(draft, end, count <= EXACT_DIGITS ? value / divisor : Number(plainDigits(text, draft.start, whole, last)));
}

/** The digits between two offsets, with a point at `whole`. */
function plainDigits(text: string, start: number, whole: number, end: number): string {
  let plain = '';
  for (let i = start; i < end; i++) {
    if (i === whole) plain += '.';
    const code = fold[text.charCodeAt(i)]!;
    if (code >= ZERO && code <= 0x39) plain += String.fromCharCode(code);
  }
  return plain;
}

/** The end of the groups of thousands that start with the separator at `at`; `at` itself where there are none. */
function readGroups(text: string, at: number, limit: number, language: Language): number {
  if (at >= limit) return at;
  const separator = fold[text.charCodeAt(at)]!;
  if (separator !== COMMA && separator !== POINT && separator !== SPACE && separator !== APOSTROPHE) return at;
  if (separator === SPACE && language.spaceGroups === 0) return at;
  // １，０００; but 在2021，100人
  if (text.charCodeAt(at) === WIDE_COMMA && text.charCodeAt(at - 1) < WIDE_COMMA) return at;
  let end = at;
  let groups = 0;
  let pairs = 0;
  while (end < limit && fold[text.charCodeAt(end)] === separator) {
    // 50, 000, as some transcripts have it: no number starts with so many noughts.
    if (
      separator === COMMA &&
      language.decimal === '.' &&
      text.startsWith(' 000', end + 1) &&
      !isDigit(text, end + 5, limit)
    ) {
      groups++;
      end += 5;
      continue;
    }
    const length = lengthOfGroup(text, end + 1, limit);
    // 396 737s: so many of a model
    if (separator === SPACE && isModel(text, end + 1 + length, limit)) break;
    if (length === 3) groups++;
    else if (length === 2 && groups === 0 && separator === COMMA) pairs++;
    else break;
    end += length + 1;
    if (length === 3 && pairs > 0) break;
  }
  if (pairs > 0) return groups === 1 && !goesOn(text, end, limit, separator) ? end : at;
  if (groups === 0 || (separator === SPACE && groups < language.spaceGroups && !decimalFollows(text, end, limit)))
    return at;
  // One group after the language's own decimal point is a fraction: 1.250 in English.
  const other = separator === POINT ? COMMA : POINT;
  if (groups === 1 && separator === language.decimal.charCodeAt(0) && text.charCodeAt(end) !== other) return at;
  return goesOn(text, end, limit, separator) ? at : end;
}

/** Of 737s the end: an s and no more. */
function isModel(text: string, at: number, limit: number): boolean {
  return at < limit && text.charCodeAt(at) === 0x73 && (at + 1 >= limit || classOf(text.charCodeAt(at + 1)) !== LETTER);
}

function decimalFollows(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  return (code === POINT || code === COMMA) && isDigit(text, at + 1, limit);
}

/** True where the separator goes on with digits that are no group: `1,234,56`. A space may always end a number. */
function goesOn(text: string, at: number, limit: number, separator: number): boolean {
  return separator !== SPACE && at < limit && fold[text.charCodeAt(at)] === separator && isDigit(text, at + 1, limit);
}

/** How many digits stand at `at`, counted up to four, as no group has more than three. */
function lengthOfGroup(text: string, at: number, limit: number): number {
  let end = at;
  while (end - at < 4 && isDigit(text, end, limit)) end++;
  return end - at;
}

function runEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (isDigit(text, end, limit)) end++;
  return end;
}

/** The unit at `at`, a full-width point (１２．５) as a point; a full-width comma parts clauses. */
function markAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code === WIDE_POINT || code === ARABIC_POINT ? POINT : code;
}

function countDigits(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (classOf(text.charCodeAt(i)) === DIGIT) count++;
  return count;
}

export function isDigit(text: string, at: number, limit: number): boolean {
  return at < limit && classOf(text.charCodeAt(at)) === DIGIT;
}
