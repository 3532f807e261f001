import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import { skipSpaces } from '../language/trie';
import type { Refiner } from './refiner';
import { after, anyOf, before, clauseEnd, clauseStart, endsClause, holds, startsClause } from './surroundings';

/** How far around a number its clause is looked at. */
const REACH = 40;
/** How far into its clause the word may stand that says in what mood it is: 那就給我. */
const HEAD = 5;
/** How far around a number its sentence is looked at. */
const SENTENCE = 60;
/** The longest name of what is chosen between: 三個人還是四個人. */
const CHOSEN = 14;
/** The longest name of an ingredient: 三個雞蛋，兩百克麵粉. */
const INGREDIENT = 8;
const endsSentence = anyOf('。！？!?\n');
const isQuestion = anyOf('?？');
const isComma = anyOf('，,、');
/** What asks without a mark: 好不好, 呢. */
const asksAtEnd = /(?:[呢嗎吗呀]|好不好|行不行|可以嗎|可以吗)$/u;
/** 你們的 is no word to you. */
const isOthers = anyOf('们們的');
const isModifier = anyOf('的嘅');
const isEnding = /^(?:[內内]|之[內内]|以[內内]|[時时][間间])/u;
const isPerson = /^[人名位]/u;
/** 一百, 一千, 一萬: more than anybody has counted. */
const isManifold: ReadonlySet<number> = new Set([100, 1000, 1e4]);
const AGES: ReadonlySet<number> = new Set([800, 1e4]);
const isFew = /^[句眼下声聲口杯步手把嘴圈天題题]$/u;
const isAnyFew = /^[句眼下声聲]$/u;

/**
 * Numbers of clauses that assert nothing, in a language that tells the mood of a clause by words and not by its verb: a choice
 * that is asked for (三年還是五年？), orders and errands (給我兩張票, 唔該，兩個餐蛋麵, 限你三天內搬走), wishes (真希望一天有四十八小時),
 * recipes and doses (放三個雞蛋，兩百克麵粉; 每日三次，飯後服用), a few that are none in particular (講兩句), more than anybody counts
 * (一百種理由), what a word or rule means (一公斤等於兩斤; 始得開會). What happened is told, and stays a claim: 給我們帶來了三億元.
 */
export const markMoods: Refiner = (drafts, { text, start, end, language }) => {
  if (language.spaced) return drafts;
  const { cues } = language;
  drafts.forEach((draft, i) => {
    if (draft.idle) return;
    const { start: at, end: to } = draft;
    const clause = {
      start: skipSpaces(text, clauseStart(text, at, start, REACH), at),
      end: clauseEnd(text, to, end, REACH),
    };
    const last = drafts[i - 1];
    if (
      isChosen(draft, drafts[i + 1]) ||
      (last && isChosen(last, draft)) ||
      isManifoldly(draft) ||
      isAFew(draft) ||
      (last && (isEqual(last, draft) || isRefrain(last, draft))) ||
      isEqual(draft, drafts[i + 1]) ||
      isRefrain(draft, drafts[i + 1]) ||
      isRule(at, to) ||
      isInTalk(draft, clause) ||
      (!holds(cues.happened.after, text, clause) &&
        (isDirected(draft, clause) ||
          isOrdered(draft, clause) ||
          isWished(draft, clause) ||
          isDose(draft, clause) ||
          isIngredient(draft, clause, last) ||
          isDue(draft, clause)))
    )
      draft.noClaim(draft.kind ?? draft.unit?.kind ?? 'count');
  });
  return drafts;

  /** 三年還是五年？ */
  function isChosen(first: Draft, second: Draft | undefined): boolean {
    if (!second || second.start - first.end > CHOSEN) return false;
    if (!holds(cues.choice.after, text, { start: first.end, end: second.start })) return false;
    let stop = second.end;
    while (stop < end && stop - second.end < SENTENCE && !endsSentence(text, stop)) stop++;
    return isQuestion(text, stop) || asksAtEnd.test(text.slice(second.end, stop));
  }

  /** 給我兩張票, 你應該多睡一個小時; but: 給我們三億, 你應該知道有三百人 */
  function isDirected({ start: at, kind, unit }: Draft, { start: from }: Span): boolean {
    const limit = Math.min(at, from + HEAD);
    for (let place = from; place < limit; place++) {
      const word = cues.directing.after.longest(text, place, at);
      if (!word || isOthers(text, word.end)) continue;
      // 那就給我, but not 他給我
      if (place > from && before(cues.leading.before, text, place, from) === undefined) continue;
      return (
        (kind ?? unit?.kind) !== 'percentage' && !holds(cues['tells of'].after, text, { start: word.end, end: at })
      );
    }
    return false;
  }

  /** 來二十塊錢的肉夾饃; 唔該，兩個餐蛋麵 */
  function isOrdered({ start: at }: Draft, { start: from }: Span): boolean {
    const verb = cues.ordering.after.longest(text, from, at);
    const isVerb = verb !== undefined && verb.end === at;
    if (from !== at && !isVerb) return false;
    if (isVerb && /^[來来]$/u.test(text.slice(from, at)) && opensSentence(from)) return true;
    if (!isComma(text, skipSpaces(text, from, start) - 1)) return false;
    const called = before(cues.addressing.before, text, skipSpaces(text, from, start) - 1, start);
    return called !== undefined && startsClause(text, called.end, start);
  }

  function opensSentence(at: number): boolean {
    const left = skipSpaces(text, at, start);
    if (left === start || endsSentence(text, left - 1)) return true;
    const called = isComma(text, left - 1) ? before(cues.addressing.before, text, left - 1, start) : undefined;
    return called !== undefined && startsClause(text, called.end, start);
  }

  /** 真希望一天有四十八小時 */
  function isWished({ start: at }: Draft, { start: from }: Span): boolean {
    return holds(cues.wished.after, text, { start: from, end: at });
  }

  /** 每次兩片，每日三次，飯後服用: how to take it; but: 他每天服用三顆 */
  function isDose({ start: at, end: to, unit }: Draft, { start: from }: Span): boolean {
    if (!unit || unit.kind === 'money' || unit.kind === 'percentage') return false;
    if (from !== at && cues.dosed.after.longest(text, from, at)?.end !== at) {
      if (!holds(cues.dosing.after, text, { start: from, end: at + HEAD })) return false;
    }
    const sentence = sentenceOf(at, to);
    if (!holds(cues.dosing.after, text, sentence) || holds(cues.happened.after, text, sentence)) return false;
    return doses(sentence.start, sentence.end);
  }

  /** Where some clause of it opens with 每次, 一日 and so on and a number. */
  function doses(first: number, stop: number): boolean {
    for (let at = first; at < stop; at++) {
      if (at !== first && !startsClause(text, at, start)) continue;
      const each = cues.dosed.after.longest(text, skipSpaces(text, at, stop), stop);
      if (each && language.tokens.longest(text, each.end, stop)) return true;
      if (each && /\d/.test(text.charAt(each.end))) return true;
    }
    return false;
  }

  /** 放三個雞蛋，兩百克麵粉 */
  function isIngredient(
    { start: at, end: to, unit, numeralEnd }: Draft,
    { start: from }: Span,
    last: Draft | undefined,
  ): boolean {
    if (!unit || cues.kitchen.after.longest(text, numeralEnd, to)?.end !== to || isPerson.test(text.slice(to, to + 1)))
      return false;
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
  function isDue({ start: at, end: to, unit }: Draft, { start: from, end: stop }: Span): boolean {
    if (unit?.kind !== 'duration') return false;
    const ending = isEnding.exec(text.slice(to, to + 3)) ?? (/[內内]$/u.test(text.slice(at, to)) ? [''] : null);
    if (!ending) return false;
    const verb = cues.due.after.longest(text, to + ending[0].length, stop);
    return verb !== undefined && from === at;
  }

  /** 一百種理由, 一萬個不願意; 等了一萬年 */
  function isManifoldly({ low, high, scaled, approx, unit, notation, start: at, end: to }: Draft): boolean {
    if (notation !== 'myriads' || !scaled || approx !== 'exact' || low !== high) return false;
    if (unit?.kind === 'duration') return AGES.has(low) && before(cues.waited.before, text, at, start) !== undefined;
    return isManifold.has(low) && unit?.kind === 'count' && after(cues.reason.after, text, to, end) !== undefined;
  }

  /** 講兩句, 飲多兩杯; 兩三下 */
  function isAFew({ low, high, unit, notation, approx, start: at, end: to }: Draft): boolean {
    if (notation !== 'myriads' || low !== 2 || high > 3 || approx !== 'exact' || !unit) return false;
    const counter = text.slice(to - 1, to);
    if (high === 3) return isAnyFew.test(counter);
    return isFew.test(counter) && before(cues['few after'].before, text, at, start) !== undefined;
  }

  /**
   * A small amount in a sentence that speaks to somebody, asks, wants or supposes and holds no word of what is or was so: 出門記得多穿兩件,
   * 要是他做得到，我給他磕三個響頭, 八十蚊三件啦; and all but money in what is cooked: 轉小火燉四十分鐘.
   */
  function isInTalk(
    { low, high, unit, kind, notation, start: at, end: to, fraction, ordinal, approx }: Draft,
    clause: Span,
  ): boolean {
    const most = smallOf[kind ?? unit?.kind ?? ''];
    if (most === undefined || fraction || ordinal || approx !== 'exact') return false;
    const sentence = sentenceOf(at, to);
    const isReal = holds(cues.real.after, text, clause);
    if (unit && unit.kind !== 'money' && holds(cues.cookery.after, text, sentence))
      return !holds(cues.happened.after, text, sentence);
    if (high > most || (low !== high && high > 3) || isReal || notation !== 'myriads' || isModifier(text, at - 1))
      return false;
    const head = { start: clause.start, end: Math.min(at, clause.start + HEAD) };
    return (
      holds(cues['unreal here'].after, text, { start: clause.start, end: at }) ||
      (cues['unreal subject'].after.longest(text, clause.start, at) !== undefined &&
        !holds(cues['tells of'].after, text, { start: clause.start, end: at })) ||
      before(cues['unreal last'].before, text, clause.end, clause.start) !== undefined ||
      (cues['unreal then'].after.longest(text, head.start, at) !== undefined && follows(head.start))
    );
  }

  /** 要是他做得到，我給他磕三個響頭: behind a clause that supposes. */
  function follows(at: number): boolean {
    const left = skipSpaces(text, at, start);
    if (left === start || !isComma(text, left - 1)) return false;
    const from = clauseStart(text, left - 1, start, REACH);
    for (let place = from; place < Math.min(left - 1, from + HEAD); place++)
      if (cues.supposing.after.longest(text, place, left))
        return !holds(cues.happened.after, text, { start: place, end: left });
    return false;
  }

  function sentenceOf(at: number, to: number): Span {
    let [first, stop] = [at, to];
    while (first > start && at - first < SENTENCE && !endsSentence(text, first - 1)) first--;
    while (stop < end && stop - to < SENTENCE && !endsSentence(text, stop)) stop++;
    return { start: first, end: stop };
  }

  /** 一公斤等於兩斤 */
  function isEqual(first: Draft, second: Draft | undefined): boolean {
    if (!second || first.low !== 1 || first.high !== 1 || !first.unit || !second.unit) return false;
    if (first.unit.kind !== second.unit.kind || !isMeasure.has(first.unit.kind)) return false;
    return cues.equals.after.longest(text, first.end, second.start)?.end === second.start;
  }

  /** 三分靠運氣，七分靠打拼: parts of a saying, which make ten. */
  function isRefrain(first: Draft, second: Draft | undefined): boolean {
    if (!second || first.unit?.name !== '分' || second.unit?.name !== '分' || first.low + second.low !== 10)
      return false;
    if (first.low !== first.high || !startsClause(text, first.start, start) || !startsClause(text, second.start, start))
      return false;
    return second.start - first.end < CHOSEN && !endsClause(text, first.end, end);
  }

  /** 應有二分之一以上委員出席，始得開會 */
  function isRule(at: number, to: number): boolean {
    return holds(cues.statute.after, text, sentenceOf(at, to));
  }
};

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
const isMeasure: ReadonlySet<string> = new Set(['mass', 'length', 'volume', 'area', 'duration', 'energy']);
