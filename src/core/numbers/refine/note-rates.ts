import type { Draft } from '../draft';
import { classOf, LETTER } from '../language/character-class';
import { skipSpaces, type TrieMatch } from '../language/trie';
import type { NumberKind } from '../numeric-expression';
import type { Unit } from '../units/unit';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before, endsClause, isClauseMark } from './surroundings';

/** How far before an amount a rate word may stand in its clause: 每年新增出生缺陷人數約90萬例. */
const REACH = 12;

/** What may be done in a time: 一天睡, 一年就是; but no 一年內, 一年瘦了. */
const isDoing = /^(?![內内後后前以的之来來间間里裏中了过過半多])[\p{Script=Han}]+(?<![了过過到])$/u;
const DOING = 4;

/** 一年內, 一年多, 一年前: a stretch of time of its own. */
const isWithin = /^[內内後后前以之來来間间半多了]/u;
const isEvery = anyOf('每');
/** Before a time they make it one that passed: 花了一年, 這一年. */
const isSpan = anyOf('了过過这這那用花在近半前后後同隔整到');

/** What things are sold by. */
const isPriced = new Set<NumberKind | undefined>(['mass', 'volume', 'area', 'length', 'energy', 'capacity']);

function isBaseKind(kind: NumberKind): boolean {
  return kind === 'duration' || kind === 'count' || isPriced.has(kind);
}

const baseBefore = /^(?: per |\/)$/;

/** Notes what an amount is per: 33,000 people a year, 日均4萬人次. The words stay outside of the span. */
export const noteRates: Refiner = (drafts, passage) => {
  const { text, start, language } = passage;
  let floor = start;
  let last: Draft | undefined;
  for (const draft of drafts) {
    if (isBase(draft, last, passage)) {
      draft.noClaim('count');
    } else if (isAsked(draft, passage)) {
      draft.noClaim();
    } else if (!draft.idle && !draft.article && draft.kind !== 'date' && draft.kind !== 'rank') {
      const found = rateAfter(draft.end, passage);
      if (last && isTime(last, draft, passage)) {
        last.noClaim();
        draft.per = text.slice(last.start, last.end);
      } else if (found && isOne(draft) && found.end - draft.end < 4 && !language.spaced) {
        // 1인당
        draft.noClaim();
      } else if (found) {
        draft.per = text.slice(draft.end, found.end).trim();
        // twice a week counts how often; twice as many is a multiple.
        if (draft.notation === 'phrase' && draft.kind === 'ratio') draft.kind = 'frequency';
      } else if (!language.spaced)
        draft.per ??= rateBefore(draft.start, Math.max(floor, start, draft.start - REACH), passage);
    }
    if (last && isFrame(last, draft, passage)) last.noClaim();
    floor = draft.end;
    last = draft;
  }
  return drafts;
};

/** 28.4 per 100,000 residents, 每10万人, 15.1/10万: what the rate before or after is per is no claim of its own. */
function isBase(base: Draft, rate: Draft | undefined, passage: Passage): boolean {
  const { text, start, language } = passage;
  // 400元一天, $4 a dozen
  const isOnePiece = language.spaced ? startsWithArticle(base, passage) : base.article && base.unit !== null;
  if (rate?.unit?.kind === 'money' && isOnePiece && base.start - rate.end === (language.spaced ? 1 : 0)) {
    rate.per = text.slice(base.start, base.end);
    return true;
  }
  const every = !language.spaced && isEvery(text, base.start - 1);
  const isMeasured = isPriced.has(base.unit?.kind);
  const isOfBase = language.spaced && isBaseAfter(base.start, isMeasured, passage);
  const isSome =
    !base.unit ||
    base.unit.kind === 'count' ||
    (every && base.unit.kind === 'money') ||
    (isMeasured && (every || isOfBase)) ||
    (isOfBase && base.unit.kind === 'money');
  if (base.low < 10 || base.low !== base.high || !isSome) return false;
  const per = rate !== undefined && base.start - rate.end <= 5 && baseBefore.test(text.slice(rate.end, base.start));
  // revenue per 1,000 downloads
  const isPer = language.spaced && text.slice(Math.max(start, base.start - 5), base.start).toLowerCase() === ' per ';
  if (!(every || per || isPer || isOfBase) || !Number.isInteger(Math.log10(base.low))) return false;
  if (per && rate) rate.per = text.slice(rate.end, base.end).trim();
  return true;
}

/** For each 100 grams, auf 100 Kilometer, por cada 100.000 habitantes. */
function isBaseAfter(at: number, isMeasured: boolean, { text, start, cues }: Passage): boolean {
  if (before(cues['each base'].before, text, at, start)) return true;
  return isMeasured && before(cues['base before'].before, text, at, start) !== undefined;
}

/** 一年預算多少？ */
function isAsked({ unit, low, high, article, end: to }: Draft, { text, end, cues }: Passage): boolean {
  if (!article || unit?.kind !== 'duration' || low !== 1 || high !== 1) return false;
  for (let at = to; at < Math.min(end, to + REACH) && !isClauseMark(text, at); at++)
    if (cues['how much'].after.longest(text, at, end)) return true;
  return false;
}

function startsWithArticle({ start, end, unit }: Draft, { text, language }: Passage): boolean {
  return (
    (unit === null || unit.kind === 'count') && language.tokens.longest(text, start, end)?.value.type === 'article'
  );
}

/** What an amount before `at` is per: a year, but not `a year ago`; each, but not `each way`. */
function rateAfter(at: number, passage: Passage): TrieMatch<unknown> | undefined {
  const { text, end, language, cues } = passage;
  const found = after(language.per, text, at, end) ?? unitAfterPer(at, passage);
  if (found) return after(cues['time passed'].after, text, found.end, end) ? undefined : found;
  const each = after(cues['to each'].after, text, at, end);
  return each && endsClause(text, each.end, end) ? each : undefined;
}

/** `/公斤`, `a kilowatt hour`, `pro Liter`: the unit that an amount before it is per. */
function unitAfterPer(at: number, { text, end, language }: Passage): TrieMatch<unknown> | undefined {
  const joiner = classOf(text.charCodeAt(at)) === LETTER ? undefined : after(language.perUnit, text, at, end);
  const unit = joiner && after(language.units, text, joiner.end, end);
  return unit && isBaseKind(unit.value.kind) ? unit : undefined;
}

/** 一個月賺3萬, 平均一年有500件, 一斤5塊錢: the time that an amount is per, or what the price is of. */
function isTime(time: Draft, amount: Draft, passage: Passage): boolean {
  const { text, language, cues } = passage;
  const kind = time.unit?.kind;
  if (kind !== 'duration' && !(amount.unit?.kind === 'money' && isPriced.has(kind))) return false;
  if (time.idle || amount.unit?.kind === 'ratio') return false;
  if (time.low !== 1 || time.high !== 1 || amount.start - time.end > REACH || isPassed(time.start, passage))
    return false;
  let at = skipSpaces(text, time.end, amount.start);
  // 一天睡五小時
  if (kind === 'duration' && amount.start - at <= DOING && isDoing.test(text.slice(at, amount.start))) return true;
  while (at < amount.start) {
    const verb = cues['each time'].after.longest(text, at, amount.start);
    if (!verb) return false;
    at = skipSpaces(text, verb.end, amount.start);
  }
  return !language.spaced;
}

/** 專線一天接到一千六百通, 一年下來瘦了二十斤: in what time; but 只花一天寫了三篇. */
function isFrame(
  { article, idle, low, high, approx, unit, start: at, end: to }: Draft,
  amount: Draft,
  { text, start, language, cues }: Passage,
): boolean {
  if (language.spaced || idle || amount.idle || !article || low !== 1 || high !== 1 || approx !== 'exact') return false;
  const gap = amount.start - to;
  if (unit?.kind !== 'duration' || gap < 1 || gap > REACH || amount.unit?.kind === 'duration') return false;
  if (isWithin.test(text.slice(to, to + 1))) return false;
  for (let place = to; place < amount.start; place++) if (isClauseMark(text, place)) return false;
  return !before(cues.spent.before, text, at, start);
}

/** True after a word that makes of a time one that passed: 花了 | 一年, but 現在 | 一個月. */
function isPassed(at: number, { text, start }: Passage): boolean {
  return isSpan(text, at - 1) && !/[现現]在$/.test(text.slice(Math.max(start, at - 2), at));
}

function isOne({ low, high, unit }: Draft): boolean {
  return low === 1 && high === 1 && unit?.kind === 'count';
}

/** 每公斤 */
function unitOf(at: number, limit: number, { text, language }: Passage): TrieMatch<Unit> | undefined {
  const unit = language.units.longest(text, at, limit);
  return unit && isBaseKind(unit.value.kind) ? unit : undefined;
}

/** The first rate word of the clause before `at`, not before `from`. */
function rateBefore(at: number, from: number, passage: Passage): string | undefined {
  const { text, language } = passage;
  let first: string | undefined;
  for (let word = at - 1; word >= from && !isClauseMark(text, word); word--) {
    const found =
      language.per.longest(text, word, at) ?? (isEvery(text, word) ? unitOf(word + 1, at, passage) : undefined);
    if (found) first = text.slice(word, found.end);
  }
  return first;
}
