import type { Draft } from '../draft';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before, clauseStart, endsPhrase, holds, unitAfter } from './surroundings';

const isShare = /[比率占佔分]/;
const weekdays = /(?:[週周]|星期|[禮礼]拜)[一二三四五六日](?:[、和跟及與与][一二三四五六])*[、和跟及與与]$/u;
const endsWeekday = /^(?:[晚早上下中凌傍的，。、各都]|$)/;
const isJoint = anyOf('、和跟及與与');
const isPoint = anyOf('點点');
/** How far back a time may stand that this one corrects: at nine fifteen, no, nine twenty. */
const REACH = 10;
/** What is before ten to five if that is no range. */
const tellsTime = /(?:^|[^\p{L}])(?:at|it['’]s|it is|until|till)\s$/iu;

/**
 * Times and years as they are said, in languages that say years in hundreds: `at nine fifteen`, `ten past nine`, `two oh
 * five`, `nineteen oh nine`, `the nineteen nineties`, `in seventy seven`, `back in oh eight`, `in two thousand eight`. And
 * digits that are dictated: `nine one one`.
 */
export const markSpokenTimes: Refiner = (drafts, passage) => {
  const { text, end, language, cues } = passage;
  if (!language.spaced) markClock(drafts, passage);
  if (!language.spokenYears) return drafts;
  const kept: Draft[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    kept.push(draft);
    if (!isPlain(draft)) continue;
    const count = countDictated(drafts, i, passage);
    if (count >= 3) {
      take(draft, drafts[i + count - 1]!.end, 'name');
      i += count - 1;
      continue;
    }
    const next = drafts[i + 1];
    const decade = after(cues.decade.after, text, draft.end, end);
    if (decade && draft.low > 12 && draft.low < 22) take(draft, decade.end, 'date');
    else if (isHundreds(draft, passage) || isShortYear(draft, kept, passage) || isLongYear(draft, kept, passage))
      draft.noClaim('date');
    else if (next && isYearWithNought(draft, next, passage)) {
      take(draft, next.end, 'date');
      i++;
    } else if (next && (isClock(draft, next, kept.at(-2), passage) || isPast(draft, next, passage))) {
      take(draft, next.end, 'time');
      i++;
    } else if (isHour(draft, passage)) draft.noClaim('time');
  }
  return joinMinutes(kept, passage);
};

function take(draft: Draft, to: number, kind: 'date' | 'time' | 'name'): void {
  draft.end = to;
  draft.noClaim(kind);
}

/** How many single digits stand one after another from the draft on: nine one one. */
function countDictated(drafts: readonly Draft[], first: number, passage: Passage): number {
  const { text, end, language } = passage;
  let count = 0;
  for (let i = first; i < drafts.length; i++, count++) {
    const digit = drafts[i]!;
    if (!isPlain(digit) || digit.low > 9 || (count > 0 && !isBeside(drafts[i - 1]!, digit, passage))) break;
    if (unitAfter(language.units, text, digit.end, end)) break;
  }
  return count;
}

function isBeside(first: Draft, second: Draft, passage: Passage): boolean {
  return second.start === first.end + 1 || hasNought(first, second, passage);
}

function hasNought(first: Draft, second: Draft, { text }: Passage): boolean {
  return second.low < 10 && text.slice(first.end, second.start).toLowerCase() === ' oh ';
}

/** The eighteen hundreds. */
function isHundreds({ low, crowd, end: to }: Draft, { text }: Passage): boolean {
  return !crowd && low >= 1100 && low <= 2000 && low % 100 === 0 && /undreds$/.test(text.slice(to - 7, to));
}

/** In seventy seven, back in oh eight: what counts nothing after a word that says when. */
function isShortYear({ start: at, end: to, low }: Draft, kept: readonly Draft[], passage: Passage): boolean {
  const { text, start } = passage;
  const nought = low < 10 && text.slice(Math.max(start, at - 4), at).toLowerCase() === ' oh ';
  if (!nought && (low < 20 || low > 99 || low % 10 === 0)) return false;
  return saysWhen(nought ? at - 3 : at, kept, passage) && isOver(to, passage);
}

/** In two thousand eight. */
function isLongYear({ start: at, end: to, low }: Draft, kept: readonly Draft[], passage: Passage): boolean {
  return low > 2000 && low < 2100 && Number.isInteger(low) && saysWhen(at, kept, passage) && isOver(to, passage);
}

function saysWhen(at: number, kept: readonly Draft[], { text, start, cues }: Passage): boolean {
  const word = before(cues['year before'].before, text, at, start);
  // one in twenty five
  return word !== undefined && !kept.some((draft) => draft.end <= word.end && draft.end >= word.end - 1);
}

/** True where nothing that is counted follows. */
function isOver(at: number, { text, end, language }: Passage): boolean {
  return endsPhrase(text, at, end, language);
}

function isYearWithNought(hundreds: Draft, ones: Draft, passage: Passage): boolean {
  return hundreds.low > 15 && hundreds.low < 21 && isPlain(ones) && ones.low > 0 && hasNought(hundreds, ones, passage);
}

/** At nine fifteen; nine fifteen in the morning; two oh five. */
function isClock(hour: Draft, minute: Draft, last: Draft | undefined, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  if (hour.low < 1 || hour.low > 12 || !isPlain(minute)) return false;
  const nought = hasNought(hour, minute, passage);
  if (!nought && (minute.start !== hour.end + 1 || minute.low < 10 || minute.low > 59)) return false;
  if (isDayPart(minute.end, passage)) return true;
  if (unitAfter(language.units, text, minute.end, end) || text.charAt(minute.end) === '-') return false;
  if (nought) return true;
  if (!isOver(minute.end, passage)) return false;
  return (
    before(cues['hour before'].before, text, hour.start, start) !== undefined ||
    (last?.kind === 'time' && hour.start - last.end < REACH)
  );
}

/** Ten past nine; at twenty to six, it's ten to five. */
function isPast(minute: Draft, hour: Draft, passage: Passage): boolean {
  const { text, start } = passage;
  if (minute.low > 29 || hour.low < 1 || hour.low > 12 || !isPlain(hour) || !isOver(hour.end, passage)) return false;
  const gap = text.slice(minute.end, hour.start);
  if (gap === ' past ') return true;
  return (
    gap === ' to ' &&
    minute.low % 5 === 0 &&
    tellsTime.test(text.slice(Math.max(start, minute.start - 10), minute.start))
  );
}

function isHour({ low, end: to }: Draft, passage: Passage): boolean {
  return low >= 1 && low <= 12 && isDayPart(to, passage);
}

function isDayPart(at: number, { text, end, cues }: Passage): boolean {
  return after(cues['day part'].after, text, at, end) !== undefined;
}

/** It is 14 minutes past nine. */
function joinMinutes(drafts: Draft[], { text }: Passage): Draft[] {
  return drafts.filter((hour, i) => {
    const minute = drafts[i - 1];
    if (!minute || hour.start - minute.end > LONGEST_GAP || minute.kind || hour.kind) return true;
    if (hour.ordinal || hour.fraction) return true;
    if (minute.low < 1 || minute.low > 59 || minute.decimal || hour.low < 1 || hour.low > 12 || hour.decimal)
      return true;
    if (!minutesPast.test(text.slice(minute.end, hour.start))) return true;
    minute.end = hour.end;
    minute.noClaim('time');
    return false;
  });
}

/** ` minutes before `. */
const LONGEST_GAP = 16;
const minutesPast = /^ minutes? (?:past|after|before) $/;

function isPlain({ kind, notation, ordinal, fraction, low, high }: Draft): boolean {
  return kind === null && notation === 'words' && !ordinal && !fraction && low === high && low >= 0;
}

/** 末班車是十一點四十: minutes that nothing names. 三點五 is a decimal, and 三點十五個百分點 none that is said. */
function markClock(drafts: readonly Draft[], { text, start, end, language, cues }: Passage): void {
  for (const [i, hour] of drafts.entries()) {
    // 每週二、四晚上
    if (hour.low <= 6 && isJoint(text, hour.start - 1) && isBareDigit(hour)) {
      const before = text.slice(Math.max(start, hour.start - 12), hour.start);
      if (weekdays.test(before) && endsWeekday.test(text.slice(hour.end, hour.end + 1))) hour.noClaim('date');
    }
    const minute = drafts[i + 1];
    if (!minute || minute.start !== hour.end + 1 || !isPoint(text, hour.end)) continue;
    if (!isWhole(hour, 0, 24) || !isWhole(minute, 10, 59) || !endsPhrase(text, minute.end, end, language)) continue;
    // Of a date with its time all is one.
    if (before(cues['day time'].before, text, hour.start, start)) continue;
    const clause = { start: clauseStart(text, hour.start, start, REACH), end: hour.start };
    if (holds(cues.changed.after, text, clause) || isShare.test(text.slice(clause.start, clause.end))) continue;
    hour.end = minute.start;
    hour.noClaim('time');
    minute.noClaim('time');
  }
}

function isBareDigit({ notation, kind, ordinal, fraction, end: to, start: at }: Draft): boolean {
  return notation === 'myriads' && kind === null && !ordinal && !fraction && to - at === 1;
}

function isWhole({ notation, kind, ordinal, fraction, low, high }: Draft, least: number, most: number): boolean {
  if (notation !== 'myriads' || kind !== null || ordinal || fraction || low !== high) return false;
  return Number.isInteger(low) && low >= least && low <= most;
}
