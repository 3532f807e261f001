import type { Draft } from '../draft';
import { classOf, DIGIT, FRACTION } from '../language/character-class';
import { fold } from '../language/fold';
import type { Language } from '../language/language';
import { skipSpaces } from '../language/trie';
import { readFigure } from './read-figure';

/** A part of a numeral that counts in myriads: a unit (十, 萬), or a run of digits with its decimals (三, 九點五, 211.7). */
export interface MyriadItem {
  readonly type: 'digits' | 'small' | 'scale' | 'odd' | 'add' | 'group';
  readonly low: number;
  /** Differs where two digits in a row mean a range: 三四 is three to four. */
  readonly high: number;
  readonly end: number;
  /** Set where it is written 0–9. */
  readonly figure: Draft | undefined;
  /** How many digits the run has. */
  readonly count: number;
  /** The run starts with a zero, which keeps the place: 一百零五. */
  readonly zero: boolean;
}

/** More parts than any numeral has; what goes on further is hostile. */
const MAX_ITEMS = 40;
/** Longer runs of digits are identifiers without a value. */
const MAX_RUN = 21;

/** The parts of the numeral that starts at `start`; none where none does. */
export function lexMyriads(text: string, start: number, limit: number, language: Language): MyriadItem[] {
  const items: MyriadItem[] = [];
  let at = start;
  while (items.length < MAX_ITEMS) {
    const next = items.length === 0 ? at : skipSpaces(text, at, limit);
    if (next >= limit) break;
    const item = readItem(text, next, limit, language);
    if (!item || !follows(items, item, next > at)) break;
    items.push(item);
    at = item.end;
  }
  // 五百多: without a scale after it the approximator belongs to the measure word.
  while (items.at(-1)?.type === 'odd') items.pop();
  return items;
}

function follows(items: readonly MyriadItem[], item: MyriadItem, spaced: boolean): boolean {
  const last = items.at(-1);
  if (!last) return item.type !== 'group';
  // 幾十, 數百: many of that size.
  if (items.length === 1 && last.type === 'odd') return item.type === 'small' || item.type === 'scale';
  const section = items.slice(items.findLastIndex((one) => one.type === 'scale') + 1);
  const smallest = section.findLast((one) => one.type === 'small' || one.type === 'add')?.low;
  switch (item.type) {
    case 'digits':
      if (last.type === 'add') return last.low >= 10 && item.count === 1;
      return (last.type === 'small' || last.type === 'scale') && !(spaced && item.zero);
    case 'add':
      if (last.type === 'add' && item.low < 10 && last.low < 10) return false;
      return last.type !== 'digits' && last.type !== 'odd' && (smallest === undefined || item.low < smallest);
    case 'small':
      if (last.type === 'group') return false;
      if (last.type === 'digits' && !Number.isInteger(last.low)) return section.length === 1;
      return last.type !== 'odd' && last.type !== 'add' && (smallest === undefined || item.low < smallest);
    case 'scale':
      if (last.type === 'group') return false;
      if (last.type === 'scale') return item.low > last.low;
      return (
        items.findLastIndex((one) => one.type === 'scale' && one.low === item.low) <=
        items.findLastIndex((one) => one.type === 'scale' && one.low > item.low)
      );
    case 'group':
      return last.type !== 'odd' && last.type !== 'group';
    case 'odd':
      return last.type !== 'odd';
  }
}

function readItem(text: string, at: number, limit: number, language: Language): MyriadItem | undefined {
  const kind = classOf(text.charCodeAt(at));
  if (kind === DIGIT || kind === FRACTION) {
    const figure = readFigure(text, at, limit, language);
    const places = figure.decimal ? undefined : readPlaces(text, figure.end, limit, language);
    if (!places)
      return {
        type: 'digits',
        low: figure.low,
        high: figure.high,
        end: figure.end,
        figure,
        count: figure.digits,
        zero: false,
      };
    const low = Number(`${figure.low}.${places.digits}`);
    return { type: 'digits', low, high: low, end: places.end, figure: undefined, count: 2, zero: false };
  }
  const found = language.tokens.longest(text, at, limit);
  if (!found) return undefined;
  const { type } = found.value;
  const unit = { figure: undefined, count: 0, zero: false, end: found.end };
  switch (type) {
    case 'small':
    case 'scale':
      // 五十兆字节, 2.8個百分點: the unit has the word.
      if (startsUnit(text, at, found.end, limit, language)) return undefined;
      return { ...unit, type, low: found.value.value, high: found.value.value };
    case 'add':
      return { ...unit, type, low: found.value.value, high: found.value.value };
    case 'odd':
      return { ...unit, type, low: 0, high: 0 };
    case 'group':
      return { ...unit, type, low: found.value.value, high: found.value.value };
    case 'part':
      return { ...unit, type: 'digits', low: found.value.value, high: found.value.value, count: 2 };
    case 'digit':
      return readRun(text, at, limit, language);
    case 'point': {
      const places = readPlaces(text, at, limit, language);
      if (!places) return undefined;
      const low = Number(`0.${places.digits}`);
      return { ...unit, type: 'digits', low, high: low, end: places.end, count: 2, zero: true };
    }
    default:
      return undefined;
  }
}

/** A run of digit characters: 三, 一九九八, 兩三 (a range), with decimals after a point. */
function readRun(text: string, start: number, limit: number, language: Language): MyriadItem {
  const run = readDigitWords(text, start, limit, language);
  const places = readPlaces(text, run.end, limit, language);
  const shared = { type: 'digits', figure: undefined, zero: run.digits.startsWith('0') } as const;
  if (places) {
    const low = Number(`${run.digits}.${places.digits}`);
    return { ...shared, low, high: low, end: places.end, count: 2 };
  }
  const next = run.digits.length === 1 ? readDigitAfterComma(text, run.end, limit, language) : undefined;
  if (next && next.value === Number(run.digits) + 1)
    return { ...shared, low: Number(run.digits), high: next.value, end: next.end, count: 1 };
  const count = run.digits.length;
  const value = count > MAX_RUN ? Number.NaN : Number(run.digits);
  const [first = 0, second = 0] = [...run.digits].map(Number);
  if (count === 2 && first > 0 && (second === first + 1 || (language.shortTail && first === 3 && second === 5))) {
    return { ...shared, low: first, high: second, end: run.end, count: 1 };
  }
  return { ...shared, low: value, high: value, end: run.end, count };
}

/** The digit after an enumeration comma that ends there: 六、七十, but not 一、二、三. */
function readDigitAfterComma(
  text: string,
  at: number,
  limit: number,
  language: Language,
): { value: number; end: number } | undefined {
  if (text.charAt(at) !== '、' || at + 1 >= limit) return undefined;
  const code = fold[text.charCodeAt(at + 1)]!;
  const ascii = code >= 0x30 && code <= 0x39;
  const digit = ascii ? undefined : language.tokens.longest(text, at + 1, limit);
  if (!ascii && digit?.value.type !== 'digit') return undefined;
  const end = digit?.end ?? at + 2;
  if (text.charAt(end) === '、' || classOf(text.charCodeAt(end)) === DIGIT) return undefined;
  return { value: digit?.value.type === 'digit' ? digit.value.value : code - 0x30, end };
}

/** The digits after a point that stands at `at`; undefined where it is no decimal point (三點十分). */
function readPlaces(
  text: string,
  at: number,
  limit: number,
  language: Language,
): { digits: string; end: number } | undefined {
  if (at >= limit) return undefined;
  const point = language.tokens.longest(text, at, limit);
  if (point?.value.type !== 'point') return undefined;
  const run = readDigitWords(text, point.end, limit, language);
  if (run.digits === '') return undefined;
  return run.end < limit && language.tokens.longest(text, run.end, limit)?.value.type === 'small' ? undefined : run;
}

function readDigitWords(
  text: string,
  start: number,
  limit: number,
  language: Language,
): { digits: string; end: number } {
  let digits = '';
  let end = start;
  while (end < limit && classOf(text.charCodeAt(end)) === DIGIT) {
    if (digits.length <= MAX_RUN) digits += String.fromCharCode(fold[text.charCodeAt(end)]!);
    end++;
  }
  while (digits === '' || end > start) {
    if (end >= limit || (digits !== '' && classOf(text.charCodeAt(end - 1)) === DIGIT)) break;
    // 一千零5: a zero of one kind, digits of the other.
    if (/^0+$/.test(digits) && classOf(text.charCodeAt(end)) === DIGIT)
      return joinRuns(digits, readDigitWords(text, end, limit, language));
    const found = language.tokens.longest(text, end, limit);
    if (found?.value.type !== 'digit' || (digits !== '' && found.value.alone)) break;
    if (digits.length <= MAX_RUN) digits += found.value.value;
    end = found.end;
  }
  return { digits, end };
}

function startsUnit(text: string, at: number, end: number, limit: number, language: Language): boolean {
  const unit = language.units.longest(text, at, limit);
  return unit !== undefined && unit.end > end;
}

function joinRuns(zeros: string, rest: { digits: string; end: number }): { digits: string; end: number } {
  return { digits: zeros + rest.digits, end: rest.end };
}
