import type { Draft } from '../draft';
import { classOf, DIGIT, FRACTION, LETTER, START } from '../language/character-class';
import { fold } from '../language/fold';
import type { Language } from '../language/language';
import type { Token } from '../language/token';
import { skipSpaces, type TrieMatch } from '../language/trie';
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

/** A run of digits, in characters or figures. `value` is NaN where it is too long to be a number. */
interface Run {
  readonly value: number;
  readonly count: number;
  readonly zero: boolean;
  readonly end: number;
  /** What stands after it, where that is a word of numerals too. */
  readonly next: Token['type'] | undefined;
}

/** More parts than any numeral has; what goes on further is hostile. */
const MAX_ITEMS = 40;
/** Longer runs of digits are identifiers without a value. */
const MAX_RUN = 15;
const ZERO = 0x30;

/** The parts of the numeral that starts at `start`, perhaps with a figure that is read already; none where none does. */
export function lexMyriads(
  text: string,
  start: number,
  limit: number,
  language: Language,
  figure?: Draft,
): MyriadItem[] {
  const items: MyriadItem[] = [];
  let at = start;
  if (figure) {
    const item = figureItem(text, figure, limit, language);
    items.push(item);
    at = item.end;
  }
  while (items.length < MAX_ITEMS) {
    const next = items.length === 0 ? at : skipSpaces(text, at, limit);
    if (next >= limit || (items.length > 0 && language.copula.longest(text, next, limit))) break;
    const item = readItem(text, next, limit, language, tensOf(items));
    if (!item || (items.length > 0 ? !follows(items, item, next > at) : item.type === 'group')) {
      // 三萬 | 三萬五千: the digit before a unit that doesn't fit is of a number that is said anew.
      if (items.length > 1 && (item?.type === 'small' || item?.type === 'scale')) giveBack(text, items, language);
      break;
    }
    // 5萬5G用戶
    if (item.figure && items.length > 0 && classOf(text.charCodeAt(item.end)) === LETTER) break;
    items.push(item);
    at = item.end;
  }
  // 五百多: without a scale after it the approximator belongs to the measure word.
  while (items.length > 0 && items[items.length - 1]!.type === 'odd') items.pop();
  return items;
}

/** Takes the last digit from the parts, unless it is all of them or no character of its own. */
function giveBack(text: string, items: MyriadItem[], language: Language): void {
  const last = items[items.length - 1]!;
  if ((last.type !== 'digits' && last.type !== 'add') || last.figure || !Number.isInteger(last.low)) return;
  const from = items[items.length - 2]!.end;
  items.pop();
  const run = last.type === 'digits' && last.count > 0 ? readRun(text, from, last.end - 1, language) : undefined;
  if (run && run.count > 0) items.push({ ...item('digits', run.value, run.end), count: run.count, zero: run.zero });
}

/** What the parts so far hold of tens and more since the last scale, where they end with such: 20 of 二十. */
function tensOf(items: readonly MyriadItem[]): number {
  const last = items.at(-1);
  if (last?.type !== 'small') return 0;
  const before = items.at(-2);
  return last.low * (before?.type === 'digits' ? before.low : 1);
}

/** True where the item can go on with the numeral; `spaced` where spaces part them. */
function follows(items: readonly MyriadItem[], item: MyriadItem, spaced: boolean): boolean {
  const last = items[items.length - 1]!;
  if (last.type === 'group') return false;
  // 幾十, 數百: many of that size.
  if (items.length === 1 && last.type === 'odd') return item.type === 'small' || item.type === 'scale';
  switch (item.type) {
    case 'digits':
      if (last.type === 'add') return last.low >= 10 && item.count === 1;
      return (last.type === 'small' || last.type === 'scale') && !(spaced && item.zero);
    case 'add':
      if (last.type === 'digits' || last.type === 'odd') return false;
      return (last.type !== 'add' || item.low >= 10 || last.low >= 10) && item.low < smallestInSection(items);
    case 'small':
      if (last.type === 'add') return false;
      // 二百何十
      if (last.type === 'odd') return last.low > 0 && item.low < smallestInSection(items);
      if (last.type === 'digits' && !Number.isInteger(last.low)) return items.length === 1;
      return item.low < smallestInSection(items);
    case 'scale':
      // 亿亿, 四萬萬
      // 하나만 is only one.
      if (last.type === 'add' && last.low < 10) return false;
      return last.type === 'scale' ? item.low >= last.low && !spaced : fitsScale(items, item.low);
    case 'group':
    case 'odd':
      return last.type !== 'odd';
  }
}

/** The smallest of 十, 百, 千 since the last 萬 or 億: what follows must be smaller still. */
function smallestInSection(items: readonly MyriadItem[]): number {
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!;
    if (item.type === 'scale') break;
    if (item.type === 'small' || item.type === 'add') return item.low;
  }
  return Number.POSITIVE_INFINITY;
}

/** A scale comes once after the last greater one: 三萬億五萬, but not 三萬五萬. */
function fitsScale(items: readonly MyriadItem[], scale: number): boolean {
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!;
    if (item.type !== 'scale') continue;
    if (item.low === scale) return false;
    if (item.low > scale) return true;
  }
  return true;
}

/** `tens` stand before it: 20 in 二十 | 六點八. */
function readItem(text: string, at: number, limit: number, language: Language, tens: number): MyriadItem | undefined {
  const kind = language.classes[text.charCodeAt(at)];
  if (kind === DIGIT || kind === FRACTION)
    return figureItem(text, readFigure(text, at, limit, language), limit, language);
  if (kind !== START) return undefined;
  const found = language.tokens.longest(text, at, limit);
  if (!found) return undefined;
  const { value: token, end } = found;
  switch (token.type) {
    case 'digit':
      return readRunItem(text, at, found, limit, language, tens);
    case 'small':
    case 'scale':
      // 五十兆字节, 2.8個百分點: the unit has the word.
      return startsUnit(text, at, end, limit, language) ? undefined : item(token.type, token.value, end);
    case 'add':
      return { ...item('add', token.value, end), high: token.high ?? token.value };
    case 'group':
      return language.falseUnits.longest(text, at, limit) ? undefined : item('group', token.value, end);
    case 'odd':
      return item('odd', token.leads ? 1 : 0, end);
    case 'part':
      return { ...item('digits', token.value, end), count: 2 };
    case 'point': {
      const places = readPlaces(text, at, limit, language, tens);
      return places && { ...item('digits', decimal(0, places), places.end), count: 2, zero: true };
    }
    default:
      return undefined;
  }
}

function item(type: MyriadItem['type'], value: number, end: number): MyriadItem {
  return { type, low: value, high: value, end, figure: undefined, count: 0, zero: false };
}

function figureItem(text: string, figure: Draft, limit: number, language: Language): MyriadItem {
  const { low, high, end, digits } = figure;
  const second = digits === 1 && !figure.decimal ? readDigitAfterComma(text, end, limit, language) : undefined;
  if (second && second.value === low + 1) {
    return { type: 'digits', low, high: second.value, end: second.end, figure: undefined, count: 1, zero: false };
  }
  const decimals = figure.decimal ? undefined : readPlaces(text, end, limit, language, low);
  // 1点500円: so much apiece.
  const places =
    decimals && decimals.count > 2 && classOf(text.charCodeAt(decimals.end - 1)) === DIGIT ? undefined : decimals;
  if (places) return { ...item('digits', decimal(low, places), places.end), count: 2 };
  return { type: 'digits', low, high, end, figure, count: digits, zero: false };
}

/** A run of digit characters: 三, 一九九八, 兩三 (a range), with decimals after a point. */
function readRunItem(
  text: string,
  start: number,
  word: TrieMatch<Token>,
  limit: number,
  language: Language,
  tens: number,
): MyriadItem {
  const run = readRun(text, start, limit, language, word);
  // 삼 점 오
  const point = language.guarded ? skipSpaces(text, run.end, limit) : run.end;
  const places =
    run.next === 'point' || point > run.end ? readPlaces(text, point, limit, language, tens + run.value) : undefined;
  // 八 | 八点三: two digits would have their ten.
  if (places && run.count === 2 && run.value % 11 === 0 && language.shortTail)
    return { ...item('digits', run.value / 11, word.end), count: 1 };
  if (places)
    return {
      ...item('digits', decimal(run.value, places), places.end),
      count: run.count === 1 ? 1 : 2,
      zero: run.zero,
    };
  const { value, count, end, zero } = run;
  if (value === 1 && count === 1 && run.next === 'digit') {
    // 一兩個月, 一兩千; but 一兩 is a mass.
    const two = language.tokens.longest(text, end, limit);
    if (two?.value.type === 'digit' && two.value.alone && goesOn(text, two.end, limit, language))
      return { type: 'digits', low: 1, high: 2, end: two.end, figure: undefined, count: 1, zero };
  }
  const next = count === 1 ? readDigitAfterComma(text, end, limit, language) : undefined;
  const second = count === 2 ? value % 10 : (next?.value ?? 0);
  const first = count === 2 ? (value - second) / 10 : value;
  // 三四, 三、四, and 三五 in Chinese.
  const range =
    (next || count === 2) && first > 0 && (second === first + 1 || (language.shortTail && first === 3 && second === 5));
  if (range)
    return { type: 'digits', low: first, high: second, end: next?.end ?? end, figure: undefined, count: 1, zero };
  return { type: 'digits', low: value, high: value, end, figure: undefined, count, zero };
}

/** True where a unit or a power of ten stands at `at`. */
function goesOn(text: string, at: number, limit: number, language: Language): boolean {
  if (language.units.longest(text, at, limit)) return true;
  const type = language.tokens.longest(text, at, limit)?.value.type;
  return type === 'small' || type === 'scale';
}

/** The digit after an enumeration comma that ends there: 六、七十, but not 一、二、三. */
function readDigitAfterComma(text: string, at: number, limit: number, language: Language): Run | undefined {
  if (text.charCodeAt(at) !== 0x3001 || at + 1 >= limit) return undefined;
  const run = readRun(text, at + 1, limit, language);
  return run.count === 1 && text.charCodeAt(run.end) !== 0x3001 ? run : undefined;
}

/** The digits after a point that stands at `at` behind a whole number; undefined where it is no decimal point (三點十分). */
function readPlaces(text: string, at: number, limit: number, language: Language, whole: number): Run | undefined {
  if (at >= limit || language.classes[text.charCodeAt(at)] !== START) return undefined;
  const point = language.tokens.longest(text, at, limit);
  if (point?.value.type !== 'point') return undefined;
  // 영점 오
  const run = readRun(text, language.guarded ? skipSpaces(text, point.end, limit) : point.end, limit, language);
  if (run.count === 0) return undefined;
  if (run.next !== undefined) return run.next === 'small' ? undefined : run;
  // Such an hour is told as 十八點零八分.
  const minute = whole > 12 && !run.zero ? undefined : language.cues.minute.after.longest(text, run.end, limit);
  // 五點五分 is a time, 五點五分鐘 a duration.
  const unit = minute && language.units.longest(text, run.end, limit);
  return minute && unit?.end === minute.end ? undefined : run;
}

/** The whole number with these decimals, rounded once. */
function decimal(whole: number, places: Run): number {
  return Number(`${whole}.${String(places.value).padStart(places.count, '0')}`);
}

/**
 * Digits in characters (一九九八) or in figures; zeros in characters may lead figures (零5). Empty where none stands. The
 * first word may be looked up already.
 */
function readRun(text: string, start: number, limit: number, language: Language, word?: TrieMatch<Token>): Run {
  let value = 0;
  let count = 0;
  let end = start;
  let figures = false;
  let alone = false;
  let next: Token['type'] | undefined;
  while (end < limit) {
    const kind = language.classes[text.charCodeAt(end)];
    if (kind === DIGIT) {
      if (count > 0 && !figures && value > 0) break;
      value = value * 10 + fold[text.charCodeAt(end)]! - ZERO;
      figures = true;
      end++;
    } else {
      if (kind !== START) break;
      const found = (end === start && word) || language.tokens.longest(text, end, limit);
      const ends = figures || found?.value.type !== 'digit' || (count > 0 && found.value.alone);
      if (ends || (count > 0 && language.copula.longest(text, end, limit))) {
        next = found?.value.type;
        break;
      }
      // 兩三, but 倆 | 一人
      if (count > 0 && alone && found.value.value !== value + 1) break;
      if (count === 0) alone = found.value.alone === true;
      value = value * 10 + found.value.value;
      end = found.end;
    }
    count++;
  }
  const zero = count > 0 && (value === 0 || value < 10 ** (count - 1));
  return { value: count > MAX_RUN ? Number.NaN : value, count, zero, end, next };
}

function startsUnit(text: string, at: number, end: number, limit: number, language: Language): boolean {
  const unit = language.units.longest(text, at, limit);
  return unit !== undefined && unit.end > end;
}
