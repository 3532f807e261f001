import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import { skipSpaces } from '../language/trie';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before, clauseEnd, clauseStart, endsClause, holds, startsClause } from './surroundings';

/** How far around a number its clause is looked at. */
const REACH = 40;
/** How far into its clause the word may stand that says in what mood it is: 那就給我. */
const HEAD = 5;
/** How far around a number its sentence is looked at. */
const SENTENCE = 60;
/** How far into its clause a wish may be told. */
const WISH = 5;
/** The longest name of what is chosen between: 三個人還是四個人. */
const CHOSEN = 14;
/** How far behind its number a rule may say what follows of it. */
const RULE = 16;
/** The rest of an order: 白飯、 */
const isAlso = /^[\p{Script=Han}]{1,5}(?:、|和|跟|，再來?|，再来?)$/u;
/** Nobody tells in minutes how much an hour is that somebody worked. */
const isShort: ReadonlySet<string> = new Set(['min', 's']);
const isMeaning = /^(?:等[於于]|=)$/u;
/** The longest name of an ingredient: 三個雞蛋，兩百克麵粉. */
const INGREDIENT = 8;
const isQuestion = anyOf('?？');
const isComma = anyOf('，,、');
/** What asks without a mark: 好不好, 呢. */
const asksAtEnd = /(?:[呢嗎吗呀]|好不好|行不行|可以嗎|可以吗)$/u;
/** 你們的 is no word to you. */
const isOthers = anyOf('们們的');
const isModifier = anyOf('的嘅');
const isTag = /^[^。！!?？\n]*，(?:對嗎|对吗|對吧|对吧|對不對|对不对|是吧|是嗎|是吗|是不是|沒錯吧|没错吧)？/u;
const isEnding = /^(?:[內内]|之[內内]|以[內内]|[時时][間间])/u;
const isPerson = anyOf('人名位戶户');
/** The most that one guest orders of a thing, and for how much: 來二十塊錢的肉夾饃. */
const MOST_SERVED = 10;
const MOST_PAID = 500;
/** 一百, 一千, 一萬: more than anybody has counted. */
const isManifold: ReadonlySet<number> = new Set([100, 1000, 1e4]);
const AGES: ReadonlySet<number> = new Set([800, 1e4]);
const isWaiting = anyOf('等');
const isFew = anyOf('句眼下声聲口杯步手把嘴圈天題题');
const isAnyFew = anyOf('句眼下声聲');

interface Sentence extends Span {
  /** Whether it tells how something is cooked; undefined until that is asked. */
  isCooked?: boolean;
}

/**
 * Numbers of clauses that assert nothing, in a language that tells the mood of a clause by words and not by its verb: a choice
 * that is asked for (三年還是五年？), orders and errands (給我兩張票, 唔該，兩個餐蛋麵, 限你三天內搬走), wishes (真希望一天有四十八小時),
 * recipes and doses (放三個雞蛋，兩百克麵粉; 每日三次，飯後服用), a few that are none in particular (講兩句), more than anybody counts
 * (一百種理由), what a word or rule means (一公斤等於兩斤; 始得開會). What happened is told, and stays a claim: 給我們帶來了三億元.
 */
export const markMoods: Refiner = (drafts, passage) => {
  const { text, language } = passage;
  if (language.spaced) return drafts;
  known = nowhere;
  /** Whether the number and the one before it mean nothing together: asked once of each two. */
  let isPaired = false;
  /** What was ordered last: 再來三碗白飯、兩瓶啤酒. */
  let ordered: Draft | undefined;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    const next = drafts[i + 1];
    const isOfPair = isPaired;
    isPaired = next !== undefined && !(draft.idle && next.idle) && isPair(draft, next, passage);
    if (draft.idle) continue;
    const last = drafts[i - 1];
    if (ordered && last === ordered && isServed(draft, passage) && isAlso.test(text.slice(last.end, draft.start))) {
      draft.noClaim(draft.kind ?? draft.unit?.kind ?? 'count');
      ordered = draft;
      continue;
    }
    if (
      isOfPair ||
      isPaired ||
      isManifoldly(draft, passage) ||
      isAFew(draft, passage) ||
      isRule(draft, passage) ||
      isUntold(draft, last, passage)
    ) {
      draft.noClaim(draft.kind ?? draft.unit?.kind ?? 'count');
      if (isServed(draft, passage)) ordered = draft;
    }
  }
  return drafts;
};

/** What a clause asks for, wants or tells to do, and doesn't tell. */
function isUntold(draft: Draft, last: Draft | undefined, passage: Passage): boolean {
  const { text, start, end, cues } = passage;
  // Whoever writes 3 writes a record, in which talk is left out.
  if (draft.notation === 'digits' || isShare(draft)) return false;
  const { start: at, end: to } = draft;
  const from = skipSpaces(text, clauseStart(text, at, start, REACH), at);
  const isMood =
    isDirected(draft, from, passage) ||
    (isServed(draft, passage) && isOrdered(draft, from, passage)) ||
    isWished(draft, from, passage) ||
    isDose(draft, from, passage) ||
    isIngredient(draft, from, last, passage) ||
    isDue(draft, from, passage);
  const isTalk = !isMood && (isSmall(draft, passage) || isOfKitchen(draft, passage));
  if (!isMood && !isTalk) return false;
  const clause = { start: from, end: clauseEnd(text, to, end, REACH) };
  return isMood ? !holds(cues.happened.after, text, clause) : isInTalk(draft, clause, passage);
}

/** Two numbers of a choice, of an equation or of a saying. */
function isPair(first: Draft, second: Draft, passage: Passage): boolean {
  // What stands between them is short in each.
  if (second.start - first.end > CHOSEN) return false;
  return isRefrain(first, second, passage) || isEqual(first, second, passage) || isChosen(first, second, passage);
}

/** 三年還是五年？ */
function isChosen(first: Draft, second: Draft, { text, cues, sentences }: Passage): boolean {
  if (!holds(cues.choice.after, text, { start: first.end, end: second.start })) return false;
  const stop = Math.min(sentences.endOf(second.end), second.end + SENTENCE);
  return isQuestion(text, stop) || asksAtEnd.test(text.slice(second.end, stop));
}

/** 給我兩張票, 你應該多睡一個小時; but: 給我們三億, 你應該知道有三百人 */
function isDirected({ start: at }: Draft, from: number, { text, cues }: Passage): boolean {
  const limit = Math.min(at, from + HEAD);
  for (let place = from; place < limit; place++) {
    const word = cues.directing.after.longest(text, place, at);
    if (!word || isOthers(text, word.end)) continue;
    // 那就給我, but not 他給我
    if (place > from && before(cues.leading.before, text, place, from) === undefined) continue;
    return !holds(cues['tells of'].after, text, { start: word.end, end: at });
  }
  return false;
}

/** As much as one guest orders, and not of people: 先生，三百人死亡. */
function isServed({ low, high, unit, start: at, end: to }: Draft, { text, end, cues }: Passage): boolean {
  if (low !== high || high > (unit?.kind === 'money' ? MOST_PAID : MOST_SERVED)) return false;
  if (isPerson(text, to - 1) || isPerson(text, to)) return false;
  return !holds(cues.real.after, text, { start: at, end: clauseEnd(text, to, end, REACH) });
}

/** 來二十塊錢的肉夾饃; 唔該，兩個餐蛋麵 */
function isOrdered({ start: at }: Draft, from: number, passage: Passage): boolean {
  const { text, start, cues } = passage;
  const verb = cues.ordering.after.longest(text, from, at);
  const isVerb = verb !== undefined && verb.end === at;
  if (from !== at && !isVerb) return false;
  if (isVerb && /^[來来]$/u.test(text.slice(from, at)) && opensSentence(from, passage)) return true;
  if (!isComma(text, skipSpaces(text, from, start) - 1)) return false;
  const called = before(cues.addressing.before, text, skipSpaces(text, from, start) - 1, start);
  return called !== undefined && startsClause(text, called.end, start);
}

function opensSentence(at: number, { text, start, cues, sentences }: Passage): boolean {
  const left = skipSpaces(text, at, start);
  if (sentences.startOf(left) === left) return true;
  const called = isComma(text, left - 1) ? before(cues.addressing.before, text, left - 1, start) : undefined;
  return called !== undefined && startsClause(text, called.end, start);
}

/** 真希望一天有四十八小時 */
function isWished({ start: at }: Draft, from: number, { text, cues }: Passage): boolean {
  return holds(cues.wished.after, text, { start: from, end: Math.min(at, from + WISH) });
}

/** 每次兩片，每日三次，飯後服用: how to take it; but: 他每天服用三顆 */
function isDose({ start: at, end: to, unit }: Draft, from: number, passage: Passage): boolean {
  const { text, cues } = passage;
  if (!unit || unit.kind === 'money' || unit.kind === 'percentage') return false;
  if (from !== at && cues.dosed.after.longest(text, from, at)?.end !== at) return false;
  const sentence = sentenceOf(at, to, passage);
  if (!holds(cues.dosing.after, text, sentence) || holds(cues.happened.after, text, sentence)) return false;
  return doses(sentence.start, sentence.end, passage);
}

/** Where some clause of it opens with 每次, 一日 and so on and a number. */
function doses(first: number, stop: number, { text, start, language, cues }: Passage): boolean {
  for (let at = first; at < stop; at++) {
    if (at !== first && !startsClause(text, at, start)) continue;
    const each = cues.dosed.after.longest(text, skipSpaces(text, at, stop), stop);
    if (each && language.tokens.longest(text, each.end, stop)) return true;
    if (each && /\d/.test(text.charAt(each.end))) return true;
  }
  return false;
}

/** 放三個雞蛋，兩百克麵粉 */
function isIngredient(draft: Draft, from: number, last: Draft | undefined, passage: Passage): boolean {
  const { text, start, cues } = passage;
  const { start: at, end: to, unit } = draft;
  if (!unit || !isOfKitchen(draft, passage) || isPerson(text, to)) return false;
  let first = from;
  for (let led = cues.leading.after.longest(text, first, at); led; led = cues.leading.after.longest(text, first, at))
    first = led.end;
  if (cues.adding.after.longest(text, first, at)?.end === at) return true;
  // 兩百克麵粉, behind another
  if (first !== at || !last?.idle || !last.unit || at - last.end > INGREDIENT) return false;
  const verb = before(cues.adding.before, text, last.start, start);
  return (
    verb !== undefined &&
    (startsClause(text, verb.end, start) || before(cues.leading.before, text, verb.end, start) !== undefined)
  );
}

/** 三日內交返份報告 */
function isDue({ start: at, end: to, unit }: Draft, from: number, { text, end, cues }: Passage): boolean {
  if (unit?.kind !== 'duration' || from !== at) return false;
  const ending = isEnding.exec(text.slice(to, to + 3)) ?? (/[內内]$/u.test(text.slice(at, to)) ? [''] : null);
  if (!ending) return false;
  return cues.due.after.longest(text, to + ending[0].length, end) !== undefined;
}

/** 一百種理由, 一萬個不願意; 等了一萬年 */
function isManifoldly(
  { low, high, scaled, approx, unit, notation, start: at, end: to }: Draft,
  { text, start, end, cues }: Passage,
): boolean {
  if (!scaled || notation !== 'myriads' || approx !== 'exact' || low !== high) return false;
  if (unit?.kind === 'duration') {
    const waited = before(cues.waited.before, text, at, start);
    return waited !== undefined && (AGES.has(low) || (isManifold.has(low) && isWaiting(text, waited.end)));
  }
  return isManifold.has(low) && unit?.kind === 'count' && after(cues.reason.after, text, to, end) !== undefined;
}

/** 講兩句, 飲多兩杯; 兩三下 */
function isAFew(
  { low, high, unit, notation, approx, start: at, end: to }: Draft,
  { text, start, cues }: Passage,
): boolean {
  if (low !== 2 || notation !== 'myriads' || high > 3 || approx !== 'exact' || !unit) return false;
  if (holds(cues.real.after, text, { start: clauseStart(text, at, start, REACH), end: at })) return false;
  if (high === 3) return isAnyFew(text, to - 1);
  return isFew(text, to - 1) && before(cues['few after'].before, text, at, start) !== undefined;
}

/**
 * A small amount in a sentence that speaks to somebody, asks, wants or supposes and holds no word of what is or was so: 出門記得多穿兩件,
 * 要是他做得到，我給他磕三個響頭, 喝兩杯吧; and all but money in what is cooked: 轉小火燉四十分鐘.
 */
function isInTalk(draft: Draft, clause: Span, passage: Passage): boolean {
  const { text, cues } = passage;
  const { start: at, end: to } = draft;
  if (isOfKitchen(draft, passage) && isCooked(sentenceOf(at, to, passage), passage)) return true;
  if (!isSmall(draft, passage)) return false;
  const isUnreal =
    holds(cues['unreal here'].after, text, { start: clause.start, end: at }) ||
    (cues['unreal subject'].after.longest(text, clause.start, at) !== undefined &&
      !holds(cues['tells of'].after, text, { start: clause.start, end: at })) ||
    cues.forbidding.after.longest(text, clause.start, at) !== undefined ||
    before(cues['unreal last'].before, text, clause.end, clause.start) !== undefined ||
    (cues['unreal then'].after.longest(text, clause.start, at) !== undefined && follows(clause.start, passage));
  return isUnreal && !holds(cues.real.after, text, clause) && !isTagged(to, passage);
}

/** Measured or counted as what is cooked is. */
function isOfKitchen({ numeralEnd, end: to }: Draft, { text, cues }: Passage): boolean {
  return cues.kitchen.after.longest(text, numeralEnd, to)?.end === to;
}

/** So small that it may be talk, in words, and not of what is known: 分到的三個. */
function isSmall(
  { low, high, unit, kind, notation, start: at, fraction, ordinal, approx }: Draft,
  { text }: Passage,
): boolean {
  if (notation !== 'myriads' || fraction || ordinal || approx !== 'exact' || (low !== high && high > 3)) return false;
  const most = smallOf[kind ?? unit?.kind ?? ''];
  return most !== undefined && high <= most && !isModifier(text, at - 1);
}

/** 拖八年，對嗎？ what somebody is asked to say yes to. */
function isTagged(at: number, { text }: Passage): boolean {
  return isTag.test(text.slice(at, at + SENTENCE));
}

/** 要是他做得到，我給他磕三個響頭: behind a clause that supposes. */
function follows(at: number, { text, start, cues }: Passage): boolean {
  const left = skipSpaces(text, at, start);
  if (left === start || !isComma(text, left - 1)) return false;
  const from = clauseStart(text, left - 1, start, REACH);
  for (let place = from; place < Math.min(left - 1, from + HEAD); place++)
    if (cues.supposing.after.longest(text, place, left))
      return !holds(cues.happened.after, text, { start: place, end: left });
  return false;
}

const nowhere: Sentence = { start: -1, end: -1 };
/** The sentence that was looked at last in this passage: those of its numbers share it. */
let known = nowhere;

/** The sentence of a number. */
function sentenceOf(at: number, to: number, { sentences }: Passage): Sentence {
  if (at >= known.start && to <= known.end) return known;
  known = {
    start: Math.max(sentences.startOf(at), at - SENTENCE),
    end: Math.min(sentences.endOf(to), to + SENTENCE),
  };
  return known;
}

/** 轉小火燉四十分鐘: a sentence that tells how something is cooked. */
function isCooked(sentence: Sentence, { text, cues }: Passage): boolean {
  sentence.isCooked ??= holds(cues.cookery.after, text, sentence) && !holds(cues.happened.after, text, sentence);
  return sentence.isCooked;
}

/** 一公斤等於兩斤 */
function isEqual(first: Draft, second: Draft, { text, cues }: Passage): boolean {
  if (first.low !== 1 || first.high !== 1 || !first.unit || !second.unit) return false;
  if (first.unit.kind !== second.unit.kind || !isMeasure.has(first.unit.kind)) return false;
  const word = cues.equals.after.longest(text, first.end, second.start);
  if (word?.end !== second.start) return false;
  // 一年就是兩千小時 may be wrong; 一刻鐘就是十五分鐘 tells what the words mean.
  return (
    isMeaning.test(text.slice(first.end, second.start)) ||
    first.unit.kind !== 'duration' ||
    isShort.has(second.unit.code ?? '')
  );
}

/** 應有二分之一以上委員出席，始得開會; 違者處六千元 */
function isRule({ start: at, end: to, approx, fraction }: Draft, { text, start, end, cues }: Passage): boolean {
  // A rule sets bounds: 二分之一以上, 六千元以上.
  if (approx === 'exact' && !fraction) return false;
  if (before(cues.statute.before, text, at, start)) return true;
  return holds(cues.statute.after, text, { start: to, end: Math.min(end, to + RULE) });
}

/** 三分靠運氣，七分靠打拼: parts of a saying, which make ten. */
function isRefrain(first: Draft, second: Draft, { text, start, end }: Passage): boolean {
  if (first.unit?.name !== '分' || second.unit?.name !== '分' || first.low + second.low !== 10) return false;
  if (first.low !== first.high || !startsClause(text, first.start, start) || !startsClause(text, second.start, start))
    return false;
  return second.start - first.end < CHOSEN && !endsClause(text, first.end, end);
}

/** The most of each kind that is small talk. Shares, ratios and ranks never are. */
const smallOf: Readonly<Record<string, number | undefined>> = {
  count: 100,
  frequency: 100,
  duration: 60,
  length: 500,
  mass: 500,
  volume: 500,
  money: 1000,
  temperature: 300,
  age: 10,
};
/** Nobody asks for a share, orders it or wishes it in talk. */
function isShare({ kind, unit, fraction }: Draft): boolean {
  const told = kind ?? unit?.kind;
  return fraction || told === 'percentage' || told === 'percentage point' || told === 'ratio';
}

const isMeasure: ReadonlySet<string> = new Set(['mass', 'length', 'volume', 'area', 'duration', 'energy']);
