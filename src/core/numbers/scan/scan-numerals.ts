import { Draft } from '../draft';
import { DIGIT, LETTER, POINT, START } from '../language/character-class';
import type { Language } from '../language/language';
import type { Token } from '../language/token';
import { skipSpaces } from '../language/trie';
import type { Phrase } from '../words/word-sense';
import { readFigure, startsDecimal } from './read-figure';
import { readMyriads } from './read-myriads';
import { readWords } from './read-words';

const HYPHEN = 0x2d;
/** 、 */
const COMMA = 0x3001;

/**
 * Every numeral and number word between two offsets, in order, found generously: what is none, and what belongs
 * together, is decided by the refiners. One pass; a character that starts nothing costs one look at a table.
 */
export function scanNumerals(text: string, start: number, limit: number, language: Language): Draft[] {
  const { classes, fence } = language;
  const drafts: Draft[] = [];
  let floor = start;
  let at = fence.next(text, start, floor, limit);
  while (at < limit) {
    const kind = classes[text.charCodeAt(at)];
    const end =
      kind === LETTER || kind === START
        ? scanWord(text, at, limit, language, drafts)
        : scanFigure(
            text,
            at > floor && startsDecimal(text, at - 1, start, limit, language) ? at - 1 : at,
            limit,
            language,
            drafts,
          );
    if (end > at) floor = end;
    at = fence.next(text, Math.max(at + 1, end), floor, limit);
  }
  return drafts;
}

/** Adds the numeral or phrase whose first word starts at `at`; gives back its end, or `at` where there is none. */
function scanWord(text: string, at: number, limit: number, language: Language, drafts: Draft[]): number {
  const { classes } = language;
  const opener = language.openers.longest(text, at, limit);
  if (!opener) return at;
  const { token, prefix, phrase, idiom } = opener.value;
  // 예산|이 천이백억: within a word of Korean no numeral starts.
  if (language.guarded && !idiom && isHangul(text.charCodeAt(at - 1)) && !language.before.longest(text, at, 0))
    return at;
  const isWord = phrase
    ? !(token && (isCoin(text, at) || (phrase.kind === 'name' && isRate(text, at, opener.end, language))))
    : idiom && !isMinute(text, at) && !isOneOClock(text, at);
  const whole = isWord && !isInsideWord(text, opener.end, limit, classes);
  const read = token
    ? readOpened(text, at, phrase || idiom ? at : opener.end, limit, token, language)
    : prefix
      ? readOrdinal(text, at, opener.end, limit, language)
      : undefined;
  const draft = read && !isInsideWord(text, read.end, limit, classes) ? read : undefined;
  if (whole && (!draft || (draft.end <= opener.end && !goesPast(text, draft, opener.end, limit, language)))) {
    const stop = phrase?.letters ? at + phrase.letters : opener.end;
    if (phrase) drafts.push(phraseDraft(at, stop, phrase));
    return stop;
  }
  if (!draft) return at;
  drafts.push(draft);
  return draft.end;
}

/** Adds the numeral whose figures, or the decimal mark before them, start at `at`; gives back its end. */
function scanFigure(text: string, at: number, limit: number, language: Language, drafts: Draft[]): number {
  const draft = readInFigures(text, at, limit, language);
  // A mark that parts a list after all: `,1,234` where the comma is the decimal mark.
  if (draft.end <= at) return scanFigure(text, at + 1, limit, language, drafts);
  // 24/7, 9/11, 911
  const mayBe = draft.fraction || draft.digits === 3 || text.charCodeAt(draft.end) === HYPHEN;
  const idiom = mayBe ? language.idioms.longest(text, at, limit) : undefined;
  if (idiom && idiom.end >= draft.end && !isInsideWord(text, idiom.end, limit, language.classes)) return idiom.end;
  drafts.push(draft);
  return draft.end;
}

function readInFigures(text: string, at: number, limit: number, language: Language): Draft {
  const figure = readFigure(text, at, limit, language);
  if (!goesOn(text, figure.end, limit, language)) return figure;
  if (language.spaced) return readWords(text, at, limit, language) ?? figure;
  const led = language.classes[text.charCodeAt(at)] === POINT;
  return (led ? undefined : readMyriads(text, at, limit, language, figure)) ?? figure;
}

/** The numeral that the token, which ends at `end` (`at` where more than the token was found), starts. */
function readOpened(
  text: string,
  at: number,
  end: number,
  limit: number,
  token: Token,
  language: Language,
): Draft | undefined {
  if (language.spaced) return readWords(text, at, limit, language);
  return (
    (token.type === 'digit' && end > at ? readLoneDigit(text, at, end, limit, token.value, language) : undefined) ??
    readMyriads(text, at, limit, language)
  );
}

/** One digit that nothing follows which could go on with it: 一個, 兩點. The most frequent numeral by far. */
function readLoneDigit(
  text: string,
  at: number,
  end: number,
  limit: number,
  value: number,
  language: Language,
): Draft | undefined {
  if (end < limit) {
    const code = text.charCodeAt(end);
    const next = language.classes[code]!;
    if (next === DIGIT || code <= 0x20 || code === 0x3000 || code === COMMA) return undefined;
    if (next === START && language.tokens.longest(text, end, limit)) return undefined;
    if (value > 2 && language.partAlone.longest(text, end, limit)) return undefined;
  }
  const draft = new Draft(at, end, value, 'myriads');
  draft.digits = 1;
  draft.article = value === 1;
  return draft;
}

/** 第三, だい12: the numeral after a prefix that ends at `end`. */
function readOrdinal(text: string, at: number, end: number, limit: number, language: Language): Draft | undefined {
  const from = skipSpaces(text, end, limit);
  // 제9조 is an article of a law, not a trillion.
  const figure = language.guarded && language.classes[text.charCodeAt(from)] === DIGIT;
  const numeral = figure ? readFigure(text, from, limit, language) : readMyriads(text, from, limit, language);
  if (!numeral || numeral.fraction) return undefined;
  // 제3조 2항
  if (figure && language.tokens.longest(text, numeral.end, limit)?.value.type === 'scale') numeral.end++;
  numeral.start = at;
  numeral.ordinal = true;
  numeral.article = false;
  return numeral;
}

/** True where the numeral of an idiom is one after all, as its unit ends behind it: 一時 but 一時間, uno de cada tres. */
function goesPast(text: string, draft: Draft, end: number, limit: number, language: Language): boolean {
  if (draft.end === end) return false;
  const unit = language.units.longest(text, draft.end, limit);
  if (unit && unit.end > end && !isInsideWord(text, unit.end, limit, language.classes)) return true;
  const whole = language.outOf.longest(text, skipSpaces(text, draft.end, limit), limit);
  return whole !== undefined && whole.end > end;
}

/** True where a figure that ends at `at` may go on in words: 2.5 | million, 1.22 | 萬, 6 | 、7. */
function goesOn(text: string, at: number, limit: number, language: Language): boolean {
  const next = skipSpaces(text, at, limit);
  if (next >= limit) return false;
  const kind = language.classes[text.charCodeAt(next)]!;
  if (kind === (language.spaced ? LETTER : START)) return language.tokens.longest(text, next, limit) !== undefined;
  return text.charCodeAt(next) === (language.spaced ? HYPHEN : COMMA);
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

/** True after an hour: 兩小時 | 十分, where it is no adverb. */
function isMinute(text: string, at: number): boolean {
  return '时時点點钟鐘'.includes(text.charAt(at - 1) || ' ');
}

/** 下午一點四十五分, where 一點 is no adverb. */
function isOneOClock(text: string, at: number): boolean {
  return oneOClock.test(text.slice(Math.max(0, at - 2), at + 8));
}

const oneOClock = /^(?:[上下中]午|凌晨|晚上|半夜)一[點点](?:[零〇一二三四五]?[一二三四五六七八九十]|半|整|\d)/;

/** True after a part of a price: 兩塊七毛 | 五一個, where 五一 is no day of the year. */
function isCoin(text: string, at: number): boolean {
  return '毛角塊块'.includes(text.charAt(at - 1) || ' ');
}

/** 降到三八, where 三八 is no day of the year. */
function isRate(text: string, at: number, to: number, language: Language): boolean {
  return to - at === 2 && language.cues['rate before'].before.longest(text, at, 0) !== undefined;
}

function phraseDraft(start: number, end: number, phrase: Phrase): Draft {
  const draft = new Draft(start, end, phrase.low, 'phrase');
  draft.high = phrase.high ?? phrase.low;
  draft.kind = phrase.kind;
  draft.unitText = phrase.unit ?? null;
  draft.idle = !phrase.claim;
  draft.approx = phrase.approx ?? 'exact';
  return draft;
}

function isInsideWord(text: string, at: number, limit: number, classes: Uint8Array): boolean {
  return at < limit && classes[text.charCodeAt(at)] === LETTER && classes[text.charCodeAt(at - 1)] === LETTER;
}
