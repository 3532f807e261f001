import type { Draft } from '../draft';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before, endsClause, isHan } from './surroundings';

const digit = '一二三四五六七八九';
const isRun = /^[〇零○一二三四五六七八九]{2,}$/;
/** 七八五十六: two digits and what they make. */
const multiplied = new RegExp(`^([${digit}])([${digit}])([${digit}]?)(十?)([${digit}]?)$`);
/** Years are no grades: 十年二班. */
const MOST_GRADES = 9;
const MOST_MODELS = 10000;
/** Of those that one character names: 殲二十, 運九. */
const MOST_MADE = 100;
const isTwo = anyOf('兩两');

/**
 * Numerals that are read out and count nothing, in languages that build them of powers of ten: digit after digit (三一九,
 * 波音七四七, 打一六五, 零八零零五七九), parts of a place, each within the one before (三年二班, 十二排五號, 三期十二座), tables of
 * products (七八五十六). What a unit follows counts: 一二〇〇人.
 */
export const markReadOut: Refiner = (drafts, passage) => {
  const { language } = passage;
  if (!language.namesByDigits) return drafts;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    const next = drafts[i + 1];
    if (next && isNested(draft, next, passage)) {
      draft.noClaim('name');
      next.noClaim('name');
    } else if (
      draft.notation === 'myriads' &&
      draft.kind === null &&
      (isReadOut(draft, passage) ||
        isProduct(draft, passage) ||
        isNumbered(draft, passage) ||
        isModel(draft, passage) ||
        isCalled(draft, passage) ||
        isRidden(draft, passage))
    )
      draft.noClaim('name');
  }
  return drafts;
};

/** 三一九: a number of that size has its powers of ten. */
function isReadOut(
  { unit, ordinal, fraction, decimal, low, high, approx, numeralStart: at, numeralEnd: to }: Draft,
  { text, start, end, cues }: Passage,
): boolean {
  if (ordinal || fraction || decimal || low !== high || approx !== 'exact') return false;
  if (to - at < 2 || !isRun.test(text.slice(at, to))) return false;
  // 師大附中一二六班
  if (unit && (to - at < 3 || !isRoom.test(unit.name))) return false;
  // 百分之九二; 九二比八八
  const { 'digits beside': beside, 'measured before': measured, 'two digits name': named } = cues;
  // 失業率四五, 去年零八七
  if (before(measured.before, text, at, start)) return false;
  if (to - at === 2 && !after(named.after, text, to, end)) return false;
  return !beside.before.longest(text, at, start) && !beside.after.longest(text, to, end);
}

function isProduct({ numeralStart: at, numeralEnd: to, unit }: Draft, { text }: Passage): boolean {
  if (unit || to - at < 3 || to - at > 5) return false;
  const [, a = '', b = '', tens = '', ten, ones = ''] = multiplied.exec(text.slice(at, to)) ?? [];
  if (a === '' || (!ten && tens !== '')) return false;
  const made = ten ? (tens === '' ? 1 : value(tens)) * 10 + value(ones) : value(ones);
  return value(a) * value(b) === made;
}

/** 九十二號汽油; but 一百多號人, 三百號職員 */
function isNumbered(
  { unit, approx, low, high, ordinal, numeralEnd: to }: Draft,
  { text, end, cues }: Passage,
): boolean {
  if (unit || ordinal || approx !== 'exact' || low !== high) return false;
  if (!isNumber(text, to) || /^[人的]/.test(text.slice(to + 1, to + 2))) return false;
  // 我住九十二號, 九十二號汽油; but 三百號職員
  return endsClause(text, to + 1, end) || after(cues['named number'].after, text, to + 1, end) !== undefined;
}

/** 坐三百零六路到底; but 換十二路人馬 */
function isRidden(
  { unit, approx, low, high, start: at, end: to }: Draft,
  { text, start, end, cues }: Passage,
): boolean {
  if (unit?.name !== '路' || approx !== 'exact' || low !== high || !before(cues.ridden.before, text, at, start))
    return false;
  return endsClause(text, to, end) || after(cues.ride.after, text, to, end) !== undefined;
}

/** 這間店叫一百種味道; but 這間店叫三百人來, which calls for them. */
function isCalled({ unit, start: at, end: to }: Draft, { text, start, cues }: Passage): boolean {
  if (unit?.kind === 'money' || (callsFor.test(text.slice(at - 2, at)) && isSentFor(text, to - 1))) return false;
  return before(cues['named so'].before, text, at, start) !== undefined;
}

const callsFor = /店叫$/;
const isSentFor = anyOf('人名位個个份輛辆箱');

/** 殲二十; but 殲二十四架, 客運三千 */
function isModel({ unit, approx, low, high, numeralStart: at }: Draft, { text, start, cues }: Passage): boolean {
  if (unit || approx !== 'exact' || low !== high || low >= MOST_MODELS) return false;
  const maker = before(cues['model before'].before, text, at, start);
  if (!maker || at - maker.end > 1) return maker !== undefined;
  // 運二十, 他們的殲二十; but 客運三千, 全殲三百
  if (low >= MOST_MADE) return false;
  return (
    !isHan(text.charCodeAt(maker.end - 1)) || before(cues['model context'].before, text, maker.end, start) !== undefined
  );
}

/** 三年二班, 十二排五號: a place within a place; but 一共三卷五百頁, which are as many. */
function isNested(outer: Draft, inner: Draft, { text, start, end, language, cues }: Passage): boolean {
  if (inner.numeralStart - outer.numeralEnd > 2) return false;
  if (outer.approx !== 'exact' || inner.approx !== 'exact' || outer.fraction || inner.fraction) return false;
  const pair = text.charAt(outer.numeralEnd) + text.charAt(inner.numeralEnd);
  // 兩 always counts: 兩師三團的兵力.
  if (isTwo(text, outer.numeralStart) || isTwo(text, inner.numeralStart)) return false;
  const { nested, 'nested group': group, 'posted before': posted, 'counted before': counted } = cues;
  const at = outer.numeralStart;
  if (group.after.longest(pair, 0, pair.length)) {
    if (!before(posted.before, text, at, start)) return false;
  } else if (!nested.after.longest(pair, 0, pair.length)) return false;
  // 社區蓋了四棟十二樓
  if (before(counted.before, text, at, start)) return false;
  if (
    outer.numeralEnd !== inner.numeralStart - 1 &&
    after(language.units, text, outer.numeralEnd, end)?.end !== inner.numeralStart
  )
    return false;
  return pair.charAt(0) !== '年' || outer.high <= MOST_GRADES;
}

const isNumber = anyOf('号號');
const isRoom = /^[班室路团营连]$/u;

function value(one: string): number {
  return digit.indexOf(one) + 1;
}
