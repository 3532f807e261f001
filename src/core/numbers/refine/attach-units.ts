import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import { classOf, DIGIT, LETTER } from '../language/character-class';
import type { TrieMatch } from '../language/trie';
import { skipSpaces } from '../language/trie';
import { multiply } from '../scan/multiply';
import { Unit } from '../units/unit';
import type { Passage, Refiner } from './refiner';
import { isCurrency, signBefore } from './sign-before';
import { after, anyOf, before, endsClause, endsPhrase, isToken, splitsWord, wordBefore } from './surroundings';

/** Gives each numeral the sign before it ($, 華氏), the approximator after it (多, odd), the unit or measure word. */
export const attachUnits: Refiner = (drafts, passage) => {
  const { text, start, end, language } = passage;
  const kept: Draft[] = [];
  let floor = start;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    // What a unit took in is no numeral of its own: the 兩 of 九兩, the 半 of 三斤半.
    if (draft.end <= floor && floor > start) continue;
    kept.push(draft);
    const limit = drafts[i + 1]?.start ?? end;
    if (takeUnitBefore(draft, floor, passage) || takeCoins(draft, floor, passage)) continue;
    if (draft.notation !== 'phrase' && !draft.kind) {
      if (!draft.ordinal) {
        takeSign(draft, floor, passage);
        const inner = language.inner.nearest(text, draft.end, limit);
        // €85m plus 15: a sum
        const sums =
          inner?.value === 'at least' && i + 1 < drafts.length && skipSpaces(text, inner.end, limit) === limit;
        if (inner && !sums && !splitsWord(text, inner.end, end) && !countsThings(inner.end, passage)) {
          draft.end = inner.end;
          draft.approx = inner.value;
          takeScale(draft, end, passage);
        }
      }
      if (!takeFeet(draft, passage)) takeUnit(draft, limit, passage);
      if (draft.unit === null || draft.unit.kind === 'temperature') takeBelowZero(draft, passage);
    }
    floor = draft.end;
  }
  return kept;
};

/** `an hour and a half`, `a year or two`: the unit stands after an article, before the half or the two. */
function takeUnitBefore(draft: Draft, floor: number, { text, language }: Passage): boolean {
  const half = draft.low === 0.5 && draft.fraction;
  if (!language.spaced || draft.notation !== 'words' || (!half && draft.low !== 2)) return false;
  const joiner = wordAhead(
    half && /\Wa-$/.test(text.slice(draft.start - 3, draft.start)) ? draft.start - 2 : draft.start,
  );
  const joins =
    joiner &&
    (half
      ? isToken(text, joiner, 'and', language)
      : language.ranges.longest(text, joiner.start, joiner.end)?.value === 'or');
  const name = joins ? wordAhead(joiner.start) : undefined;
  const article = name && wordAhead(name.start);
  if (!name || !article || !isToken(text, article, 'article', language)) return false;
  const unit = language.units.longest(text, name.start, name.end);
  if (unit?.end !== name.end || unit.value.kind === 'count') return false;
  draft.start = article.start;
  draft.low = half ? 1.5 : 1;
  draft.high = half ? 1.5 : 2;
  draft.fraction = false;
  draft.unit = unit.value;
  return true;

  /** The word before, be it hyphened: a year-and-a-half. */
  function wordAhead(at: number): Span | undefined {
    return wordBefore(text, isHyphen(text, at - 1) ? at - 1 : at, floor);
  }
}

/** A dollar fifty, a buck ten a pound: the coins stand after an article and the money. */
function takeCoins(draft: Draft, floor: number, { text, end, language }: Passage): boolean {
  if (!language.countsNouns || draft.notation !== 'words' || draft.kind || draft.fraction || draft.ordinal)
    return false;
  if (draft.scaled || draft.low < 1 || draft.low > 99 || !Number.isInteger(draft.low)) return false;
  if (text.charAt(draft.end) === '-' || !endsPhrase(text, draft.end, end, language)) return false;
  const name = wordBefore(text, draft.start, floor);
  const article = name && wordBefore(text, name.start, floor);
  if (!name || !article || !isToken(text, article, 'article', language)) return false;
  const unit = language.units.longest(text, name.start, name.end);
  if (unit?.end !== name.end || unit.value.kind !== 'money' || unit.value.factor !== 1) return false;
  draft.start = article.start;
  draft.low = 1 + draft.low / 100;
  draft.high = draft.low;
  draft.unit = unit.value;
  return true;
}

function takeSign(draft: Draft, floor: number, passage: Passage): void {
  const { text } = passage;
  const sign = signBefore(draft, passage, floor);
  if (!sign) return;
  draft.start = sign.end;
  draft.unit = sign.value;
  // -$3 million
  if (!isMinus(text, sign.end - 1) || sign.end - 1 < floor || /[\p{L}\p{N}]/u.test(text.charAt(sign.end - 2))) return;
  draft.start--;
  [draft.low, draft.high] = [-draft.high, -draft.low];
}

function takeUnit(draft: Draft, limit: number, passage: Passage): void {
  const { text, end, language, cues } = passage;
  const between = language.halfBetween.longest(text, draft.end, end);
  const halved = between && unitAfter(draft, between.end, end, passage);
  const found = halved ?? unitAfter(draft, draft.end, limit, passage);
  if (!found) {
    draft.bounded = endsClause(text, draft.end, end);
    return;
  }
  const unit = isMoneyPound(draft, found, passage) ? pounds : isLesson(draft, found, passage) ? lesson : found.value;
  // 5m people
  if (unit.code === 'm' && unit.symbol && after(cues['counted in millions'].after, text, found.end, end)) {
    draft.low = multiply(draft.low, 1e6);
    draft.high = multiply(draft.high, 1e6);
    draft.end = found.end;
    draft.numeralEnd = found.end;
    draft.scaled = true;
    return;
  }
  if (!draft.unit) draft.unit = unit;
  else if (draft.unit.kind !== unit.kind) return;
  draft.end = found.end;
  if (!language.spaced && draft.unit === unit && !unit.symbol && unit.kind !== 'money' && unit.kind !== 'percentage')
    draft.unitText = unitAsWritten(text, found.end, unit);
  // 80 USD million
  if (unit.kind === 'money' && unit.symbol && !draft.scaled) takeScale(draft, end, passage);
  // 人民幣五角
  if (unit.factor > 1 || draft.unit !== unit) {
    draft.low = multiply(draft.low, unit.factor);
    draft.high = multiply(draft.high, unit.factor);
  }
  const half = halved ? undefined : after(language.halfAfter, text, draft.end, end);
  if (half && (language.idioms.longest(text, draft.end, end) || isScaled(half.end))) return;
  if (!half && !halved) return;
  // 一分半鐘
  const minutes = half && isClock(text, half.end - 1) && language.units.longest('分钟', 0, 2);
  if (minutes && draft.unit === unit && unit.name === '分') {
    draft.unit = minutes.value;
    draft.unitText = null;
  }
  draft.low += 0.5;
  draft.high += 0.5;
  draft.article = false;
  draft.end = half?.end ?? found.end;

  /** Two years and a half million. */
  function isScaled(at: number): boolean {
    const next = language.spaced ? after(language.tokens, text, at, end)?.value.type : undefined;
    return next === 'scale' || next === 'hundred' || next === 'group';
  }
}

/** 600 million pounds, but not of beef; 20 pounds in a text of Britain, but not where something weighs so much. */
function isMoneyPound({ start, scale }: Draft, { value, end: at }: TrieMatch<Unit>, passage: Passage): boolean {
  const { text, start: floor, end, language, cues, currency } = passage;
  if (value.code !== 'lb' || value.symbol || !language.spaced) return false;
  const isBritish = currency() === 'GBP';
  const isOf = after(language.tokens, text, at, end)?.value.type === 'of';
  if (scale >= 1e6) return isBritish || !isOf;
  if (ouncesAfter.test(text.slice(at, Math.min(end, at + 24)))) return false;
  return isBritish && !isOf && !before(cues.weighs.before, text, start, floor);
}

/** 三節課, 這一節; but 風速三十節. */
function isLesson({ start: at }: Draft, { value, end: to }: TrieMatch<Unit>, { text, start }: Passage): boolean {
  if (value.kind !== 'speed' || !isSection(text, to - 1)) return false;
  return !isFast.test(text.slice(Math.max(start, at - FAST), at)) && !isFast.test(text.slice(to, to + 4));
}

const isSection = anyOf('節节');
/** How far before a number of knots it is said what goes so fast. */
const FAST = 14;
const isFast = /[速航船艦舰風风艇浪帆]/;
const lesson = new Unit('count', null, '节');

const ouncesAfter = /^ (?:and )?\S+ (?:ounces?|oz)\b/;
const pounds = new Unit('money', 'GBP', 'GBP');

/** thirty-some thousand: the scale stands after the approximator. */
function takeScale(draft: Draft, limit: number, { text, language }: Passage): void {
  const scale = language.spaced ? after(language.tokens, text, draft.end, limit) : undefined;
  if (scale?.value.type !== 'scale' && scale?.value.type !== 'hundred') return;
  draft.low = multiply(draft.low, scale.value.value);
  draft.high = multiply(draft.high, scale.value.value);
  draft.end = scale.end;
  draft.numeralEnd = scale.end;
  draft.scaled = true;
  draft.scale = scale.value.value;
}

/** 5'6", 6′ 2″, 6-foot-4: feet and inches by their marks, or hyphened. */
function takeFeet(draft: Draft, { text, end, language }: Passage): boolean {
  if (draft.notation !== 'digits' || draft.decimal || draft.digits > 2 || !isFootMark(text, draft.end)) return false;
  const inches = inchesAfter.exec(text.slice(draft.end, Math.min(end, draft.end + 14)));
  const feet = language.units.longest('ft', 0, 2);
  if (!inches || !feet || Number(inches[1]) >= 12) return false;
  draft.end += inches[0].length;
  draft.low = Number((draft.low + Number(inches[1]) / 12).toPrecision(14));
  draft.high = draft.low;
  draft.unit = feet.value;
  return true;
}

/** 20 degrees below zero, cinco grados bajo cero. */
function takeBelowZero(draft: Draft, { text, end, language }: Passage): void {
  const below = after(language.belowZero, text, draft.end, end);
  if (!below || draft.low < 0) return;
  draft.end = below.end;
  [draft.low, draft.high] = [-draft.high, -draft.low];
}

const isFootMark = anyOf("'’′-");
const inchesAfter = /^(?:['’′]\s?(?=\d\d?(?:["”″]|''|’’))|-foot-)(\d{1,2})(?:["”″]|''|’’|-inch(?:es)?\b|(?![\d.]))/;
const isMinus = anyOf('-−');
const isClock = anyOf('钟鐘');
const isHyphen = anyOf('-');
const isOpening = anyOf('-{[');
const isClosing = anyOf('}]');

/** The unit after `from`; the next numeral starts at `limit`, and a unit may only start before it (the 兩 of 九兩). */
function unitAfter(draft: Draft, from: number, limit: number, passage: Passage): TrieMatch<Unit> | undefined {
  const { text, end, language } = passage;
  let at = skipSpaces(text, from, limit);
  let of = false;
  let isFilled = false;
  // half an hour, a quarter of a mile, thousands of dollars, 20 {kg}, 3-metre
  if (draft.fraction || draft.crowd) {
    const filler = language.filler.longest(text, at, limit);
    isFilled = filler !== undefined;
    at = skipSpaces(text, filler?.end ?? at, limit);
  } else if (draft.scale > 1 && language.spaced) {
    // dos millones de euros, une dizaine de jours
    const word = after(language.tokens, text, at, limit);
    of = word?.value.type === 'of';
    if (word && of) at = skipSpaces(text, word.end, limit);
  }
  if (at < limit && isOpening(text, at)) at++;
  if (at >= end) return undefined;
  const unit = language.units.longest(text, at, end);
  if (!unit) return undefined;
  const word = language.spaced || unit.end - at > 1 ? undefined : language.falseUnits.longest(text, at, end);
  // 三成都不到, which holds the name of a city
  if (word && language.after.longest(text, unit.end, end)?.value !== 'less than') return undefined;
  // 3対2, 6대 4
  if (isVersus(text, at) && classOf(text.charCodeAt(skipSpaces(text, at + 1, end))) === DIGIT) return undefined;
  if (!language.spaced && draft.fraction && !hasParts(unit, at, passage)) return undefined;
  if (language.spaced && unit.value.kind === 'count') {
    const isPart = draft.crowd || draft.fraction;
    if (isPoint.test(unit.value.name) ? draft.ordinal : isPart) return undefined;
  }
  if (classOf(text.charCodeAt(unit.end - 1)) === LETTER && splitsWord(text, unit.end, end)) return undefined;
  // 8x10
  if (unit.value.kind === 'ratio' && classOf(text.charCodeAt(unit.end)) === DIGIT && language.spaced) return undefined;
  // V-Mann: a letter before a hyphen is none.
  if (unit.value.symbol && isHyphen(text, unit.end) && classOf(text.charCodeAt(unit.end + 1)) === LETTER)
    return undefined;
  if (language.spaced && adjectives.has(text.slice(at, unit.end).toLowerCase()) && isBeforeNoun(unit.end, passage))
    return undefined;
  if (unit.value.kind === 'money') {
    if (!isCurrency(unit.value, text, at, unit.end)) return undefined;
  } else if (unit.value.symbol) {
    // eight billion of us; half of us; soit 300 l'an dernier
    // case twenty-two B: whoever writes out a number writes out what it counts
    if (draft.notation === 'words' && unit.end === at + 1 && classOf(text.charCodeAt(at)) === LETTER) return undefined;
    if (of || (isFilled && words.has(text.slice(at, unit.end).toLowerCase()))) return undefined;
    if (!isSymbol(text, at, unit.end, from, unit.value.symbol) || isElided(text, unit.end)) return undefined;
  }
  return unit.end < end && isClosing(text, unit.end) ? { value: unit.value, end: unit.end + 1 } : unit;
}

/**
 * A third of a cup, 三分之一杯, and of a year, 三分之一年; but what has no parts begins a word after a fraction: 三分之一重複,
 * 三分之一家長, as does what goes on otherwise: 三分之一年輕人; nor is 三分之一強 any.
 */
function hasParts({ value: { kind, symbol }, end: to }: TrieMatch<Unit>, at: number, passage: Passage): boolean {
  const { text, end, language } = passage;
  if (kind === 'count' && isRoughly(text, at)) return false;
  if (!language.sharesInSpeech || to - at > 1 || symbol) return true;
  if (kind === 'count') return isDivisible(text, at);
  if (kind !== 'duration' && kind !== 'temperature' && kind !== 'frequency' && kind !== 'speed' && !isOldMile(text, at))
    return true;
  return endsClause(text, to, end) || goesOnWith(text, to);
}

/** Measure words of what can be had in part. */
const isDivisible = anyOf('個个顆颗杯瓶罐箱盒袋碗盤盘塊块片張张頁页層层');
const isOldMile = anyOf('里');
/** What follows a unit that is one: a third of a year of, within, later. */
const goesOnWith = anyOf('的之以左內内多後后前');

/** Units that are adjectives too: two grand pianos. */
const adjectives = new Set(['grand']);

function isBeforeNoun(at: number, { text, end, language }: Passage): boolean {
  return !endsPhrase(text, at, end, language);
}

/** What is counted in parts: two-tenths of a point. */
const isPoint = /^points?$/;
/** Symbols that are words too, in some language or other. */
const words = new Set('in us am as ha mi mo st ps ls pa ac'.split(' '));
/** What follows `5 in` where it is five inches. */
const inches = /^\s*(?:$|[.,;:)\]"]|(?:thick|wide|long|tall|high|deep|by|x|diameter)\b)/;

/** Symbols of letters count as they are written (mW, MW; but 168CM), and those that are words only where they can't be. */
function isSymbol(text: string, start: number, end: number, from: number, symbols: readonly string[]): boolean {
  const written = text.slice(start, end);
  // „Stadtleben 2014“, von einem "Tsunami"
  if (isQuote(text, start)) return start === from && text.charCodeAt(start) < 0x80 && !isQuoted(text, start);
  if (written === 'in' && start > from) return inches.test(text.slice(end, end + 12));
  if (symbols.includes(written)) return end - start > 1 || start - from <= 1;
  return end - start > 1 && (start === from || !words.has(written.toLowerCase()));
}

const isQuote = anyOf('“”"');

/** True where a quotation was opened on the line and the mark at `at` closes it. */
function isQuoted(text: string, at: number): boolean {
  let count = 0;
  for (let i = at - 1; i >= 0 && at - i < 200 && text.charCodeAt(i) !== 0x0a; i--) if (isQuote(text, i)) count++;
  return count % 2 === 1;
}

const isRoughly = anyOf('强強弱');
const isPiece = anyOf('個个');
const isVersus = anyOf('对對対대');
const isApostrophe = anyOf("'’");

function isElided(text: string, at: number): boolean {
  return isApostrophe(text, at) && classOf(text.charCodeAt(at + 1)) === LETTER;
}

/** 一個多禮拜 is more than a week, but 一個多元的社會 is one society. */
function countsThings(at: number, { text, end, language }: Passage): boolean {
  return isPiece(text, at - 2) && language.units.longest(text, at, end)?.value.kind !== 'duration';
}

/** The unit in the text's own characters, without 個 before it, and mended where a conversion got it wrong (公裏). */
function unitAsWritten(text: string, end: number, unit: Unit): string {
  const { length } = unit.name;
  const start = end - length;
  const written = text.slice(length > 1 && isPiece(text, start) ? start + 1 : start, end);
  return written !== unit.name && unit.name.includes('里') ? written.replace(/[裏裡]/g, '里') : written;
}
