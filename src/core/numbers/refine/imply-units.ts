import type { Draft } from '../draft';
import { multiply } from '../scan/multiply';
import { Unit } from '../units/unit';
import { moneyOf } from './money-of';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before, clauseStart, endsClause, holds, wordAt, wordBefore } from './surroundings';

/** How far before an amount the word may stand that says it is money. */
const REACH = 14;
const COMMA = 0x2c;
/** How far behind an amount the other one may stand that is of the same money. */
const OTHER = 60;

/** Large numbers without a unit measure money where the clause speaks of it (投資6000萬), people where they follow. */
export const implyUnits: Refiner = (drafts, passage) => {
  const { text, start, end, language, cues, currency } = passage;
  let last: Draft | undefined;
  let amount: Draft | undefined;
  for (const draft of drafts) {
    if (amount && isOtherOf(amount, draft, passage)) draft.unit = amount.unit;
    if (draft.unit?.kind === 'money') amount = draft;
    if (last && isPercent(draft.unit) && isBeside(last, draft, passage)) {
      last.unit = draft.unit;
      last.unitText = draft.unitText;
    }
    last = draft;
    // 50元, 3塊半 are the money of the place.
    if (
      draft.unit?.code === 'CNY' &&
      (isYuan(text, draft.end - 1) || isYuan(text, draft.numeralEnd)) &&
      currency() !== 'CNY'
    )
      draft.unit = moneyOf(currency());
    // 分為三塊
    if (
      draft.unit?.kind === 'money' &&
      isPiece(text, draft.end - 1) &&
      before(cues.divided.before, text, draft.start, start)
    )
      draft.unit = pieces;
    // 連六升 are six rises, no litres.
    if (draft.unit?.code === 'L' && isRow(text, draft.numeralStart - 1)) {
      draft.unit = null;
      draft.unitText = null;
    }
    if (draft.unit && !language.spaced) measureOtherwise(draft, draft.unit, passage);
    // aged 5 to 14
    if (language.spaced && isAge(draft, passage))
      draft.unit = draft.unit ? new Unit('age', draft.unit.code, draft.unit.name) : age;
    // 四十好几了
    if (!draft.unit && !draft.kind && isSome.test(text.slice(draft.start, draft.end)) && draft.low < 100)
      draft.unit = age;
    if (draft.unit || draft.kind || !draft.scaled || draft.fraction || language.spaced) continue;
    if (Math.abs(draft.low) < 1000) continue;
    const clause = clauseStart(text, draft.start, start, REACH);
    if (after(cues.people.after, text, draft.end, end)) draft.unit = people;
    else if (holds(cues.money.after, text, { start: clause, end: draft.start })) draft.unit = moneyOf(currency());
  }
  return drafts;
};

/** 快19.2和0.6個百分點, 10 and 20 percent: the unit of both. */
function isBeside(first: Draft, second: Draft, { text, language }: Passage): boolean {
  if (first.unit || first.kind || first.ordinal || first.fraction || second.start - first.end > 5) return false;
  if (first.notation !== second.notation || first.approx !== second.approx) return false;
  const gap = text.slice(first.end, second.start).trim();
  const joiner = language.ranges.longest(text, first.end + (text.charAt(first.end) === ' ' ? 1 : 0), second.start);
  return gap === '、' || (joiner?.value === 'and' && text.slice(joiner.end, second.start).trim() === '');
}

/** Her debt was $30 million and his was 12 million, 第一筆是三億元，第二筆是五億: the money of the one before. */
function isOtherOf(amount: Draft, draft: Draft, { text, end, cues, sentences }: Passage): boolean {
  if (draft.unit || draft.kind || draft.fraction || draft.ordinal || !draft.scaled || draft.low < 1000) return false;
  if (draft.start - amount.end > OTHER || !endsClause(text, draft.end, end)) return false;
  if (sentences.endOf(amount.end) < draft.start) return false;
  const copula = before(cues.being.before, text, draft.start, amount.end);
  return before(cues['other one'].before, text, copula?.end ?? draft.start, amount.end) !== undefined;
}

function isAge(draft: Draft, passage: Passage): boolean {
  const { text, start, cues } = passage;
  if (draft.kind || draft.ordinal || draft.fraction || draft.scaled || draft.high > 130) return false;
  // âgé de 34 ans, de 34 años,
  if (draft.unit && (draft.unit.code !== 'yr' || draft.unit.kind !== 'duration')) return false;
  if (before(cues.aged.before, text, draft.start, start)) return true;
  return isApposed(draft, passage) || isOver(draft, passage);
}

/** Anyone over 65; those under 18. */
function isOver(
  { start: at, end: to, approx, unit, low, decimal }: Draft,
  { text, start, end, cues }: Passage,
): boolean {
  if (approx !== 'more than' && approx !== 'less than') return false;
  if (unit || decimal || low < 10 || low > 110) return false;
  if (!before(cues['people of age'].before, text, at, start)) return false;
  const word = wordAt(text, to + 1, end);
  return endsClause(text, to, end) || !word || text.charAt(word.end - 1) !== 's';
}

/** The suspect, 34, was held: an age beside a name or person. */
function isApposed(
  { start: at, end: to, notation, low, decimal, unit }: Draft,
  { text, start, cues }: Passage,
): boolean {
  if (text.charCodeAt(to) !== COMMA || text.charCodeAt(at - 1) !== 0x20 || low < 1 || decimal) return false;
  if (unit && ofAge.test(text.slice(Math.max(start, at - 5), at))) return true;
  if (text.charCodeAt(at - 2) !== COMMA || (!unit && (notation !== 'digits' || to - at > 3))) return false;
  const name = wordBefore(text, at - 2, start);
  if (!name || name.end !== at - 2) return false;
  return (
    /^\p{Lu}\p{Ll}/u.test(text.slice(name.start, name.end)) ||
    before(cues.person.before, text, at - 2, start) !== undefined
  );
}

/** What a unit stands for by the words around: 用電3億度 are kilowatt hours, 体重80キロ kilograms, 37里 of a city places. */
function measureOtherwise(draft: Draft, unit: Unit, passage: Passage): void {
  const { text, start, cues, currency } = passage;
  const { start: at, end: to } = draft;
  if (unit.kind === 'length') {
    if (
      unit.code === 'km' &&
      isShort(to, passage) &&
      holds(cues.weighs.after, text, { start: clauseStart(text, at, start, REACH), end: at })
    )
      draft.unit = new Unit('mass', 'kg', unit.name);
    else if (unit.code === '里' && draft.notation === 'digits' && currency() === 'TWD')
      draft.unit = new Unit('count', null, '里');
    else if (unit.code === 'yd' && isLast(text, at - 1)) draft.noClaim('name');
    else measureRate(draft, unit.code, passage);
  } else if (unit.code === '°') {
    const isUsed = draft.low >= 100 && byHouseholds.test(text.slice(to, to + 6));
    if (draft.low >= 1e4 || isUsed || holdsElectricity.test(text.slice(clauseStart(text, at, start, REACH), at)))
      draft.unit = new Unit('energy', 'kWh', unit.name);
  } else if (unit.code === 'K') {
    // 跑十K, 五十K
    const isRun = holdsRun.test(text.slice(clauseStart(text, at, start, REACH), at));
    if (isRun) draft.unit = new Unit('length', 'km', '公里');
    else if (!draft.decimal) {
      draft.low = multiply(draft.low, 1e3);
      draft.high = multiply(draft.high, 1e3);
      draft.unit = null;
    }
  } else if (unit.name === '个点') {
    const before = text.slice(clauseStart(text, at, start, REACH), at);
    if (draft.article || topicsBefore.test(before)) draft.unit = new Unit('count', null, '个点');
    else if (holds(cues.changed.after, text, { start: clauseStart(text, at, start, REACH), end: at }))
      draft.unit = new Unit('percentage point', 'pp', '个点');
  }
}

function isShort(at: number, { text }: Passage): boolean {
  return /[ロ로]$/.test(text.slice(at - 1, at));
}

/** 時速350公里, 每秒25公尺, 球速152公里 are speeds; a 碼 of interest (升息半碼) is a part of a percentage point. */
function measureRate(draft: Draft, code: string | null, { text, start, end, language }: Passage): void {
  const clause = text.slice(clauseStart(text, draft.start, start, REACH), draft.start);
  if (code === 'yd') {
    if (interestBefore.test(clause) || interestAfter.test(text.slice(draft.end, Math.min(end, draft.end + 3))))
      draft.unit = new Unit('percentage point', null, '码');
    return;
  }
  const every = motionBefore.exec(clause)?.[0];
  if (every === undefined) return;
  // Where no time is said, balls and cars go kilometres in an hour and winds metres in a second.
  const second = /[時时시]/.test(every) ? false : /[秒초]/.test(every) || code === 'm';
  const speed = `${code}/${second ? 's' : 'h'}`;
  const unit = language.units.longest(speed, 0, speed.length);
  if (unit?.value.kind === 'speed' && unit.end === speed.length) draft.unit = unit.value;
}

function isPercent(unit: Unit | null): boolean {
  return unit !== null && (unit.kind === 'percentage' || unit.kind === 'percentage point');
}

/** El detenido, de 34 años, */
const ofAge = /, de $/;
const interestBefore = /[升降加減减]息|利率/;
const interestAfter = /^的?[升降加減减]息/;
const motionBefore =
  /(?:[時时秒車车球風风航流限]速|每小[時时]|每秒|시속|초속)[可能為为是達达到最高快大約约はがも都在\s]*$/;
const isSome = /好[几幾]$/;
const isLast = anyOf('末后後前尾');
/** 七百度以下的家庭 */
const byHouseholds = /^(?:以[上下內内])?的?(?:家庭|[住用][戶户]|小商家)/;
const holdsElectricity = /[电電]/;
const holdsRun = /[跑马馬]/;
const topicsBefore = /(?:[讲講说說谈談提有这這几幾]|[补補]充|分享|[强強][调調]|[报報]告|回[应應])$/;
const isYuan = anyOf('元圆圓块塊钱錢角毛');
const isRow = anyOf('连連');
const isPiece = anyOf('块塊');
const pieces = new Unit('count', null, '块');
const age = new Unit('age', 'yr', 'year old');
const people = new Unit('count', null, '人');
