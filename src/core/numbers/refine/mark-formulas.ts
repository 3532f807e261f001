import type { Draft } from '../draft';
import { skipSpaces } from '../language/trie';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before, endsClause, isHan } from './surroundings';

/** The longest quoted phrase, in UTF-16 units, that is taken for a slogan or name rather than for somebody's words. */
const MAX_QUOTED = 12;
const opening = '“‘「『《〈"';
const closing = '”’」』》〉"';
/** End the search for quotation marks: no name goes over them. */
const breaks = '，。；：！？,;!?\n';
const isOpening = anyOf(opening);
const isClosing = anyOf(closing);
const endsQuote = anyOf(closing + breaks);
const isAny = anyOf(opening + closing + breaks);

/**
 * Numerals within short phrases in quotation marks (“三個一”, 「417」) are names. So are, in Chinese and Japanese, bare
 * numerals that a noun hangs on (十大戰略, 三孩政策, 五城區): a count takes a measure word.
 */
export const markFormulas: Refiner = (drafts, passage) => {
  for (const draft of drafts) {
    const decided = draft.kind !== null && draft.notation !== 'phrase';
    if (isHalfway(draft, passage)) draft.noClaim('other');
    if (isPercentage(draft) && isWholly(draft, passage)) draft.noClaim('other');
    if (isHeartily(draft, passage)) draft.noClaim('other');
    if (decided || draft.unit?.kind === 'percentage' || draft.unit?.kind === 'money') continue;
    if (
      !(passage.language.spaced ? isTerm(draft, passage) : hangsTogether(draft, passage)) &&
      !(draft.approx === 'exact' && isQuoted(draft, passage))
    )
      continue;
    draft.noClaim('name');
  }
  return drafts;
};

/** 講到一半, 討論到一半: in the midst of what is done; but 降到一半, 滑落到一半, 用不到一半, 只到一半. */
function isHalfway({ notation, start: at, approx }: Draft, { text, start, language }: Passage): boolean {
  if (notation !== 'phrase' || approx !== 'exact' || language.spaced) return false;
  if (!isTo(text, at - 1) || !text.startsWith('一半', at)) return false;
  return at - 2 >= start && isDoing(text, at - 2);
}

const isTo = anyOf('到');
/** What verbs of doing end in. */
const isDoing = anyOf(
  '講讲說说聊談谈判論论問问答念唸讀读看聽听寫写填畫画抄印譯译改修整審审查訪访查講做弄搞處处理辦办行演唱拍錄录剪彈弹跳走跑爬騎骑游飛飞開开玩打比賽赛投睡吃喝煮炒烤洗掃扫拆建蓋盖鋪铺挖裝装搬學学教考排織织縫缝討讨',
);

/** The 10-year Treasury: how long it runs names it. */
function isPercentage({ kind, unit }: Draft): boolean {
  return kind === 'percentage' || unit?.kind === 'percentage';
}

/** I agree a hundred percent, 百分之百支持: wholly. */
function isWholly(draft: Draft, passage: Passage): boolean {
  const { text, start, end, cues } = passage;
  if (draft.low < 100 || draft.low % 10 !== 0 || draft.low !== draft.high || draft.approx !== 'exact') return false;
  if (after(cues['wholly after'].after, text, draft.end, end)) return true;
  if (isAssent(draft, passage)) return true;
  return (
    before(cues['wholly before'].before, text, draft.start, start) !== undefined && endsClause(text, draft.end, end)
  );
}

/** 一百二十個同意; but 一百個支持者 */
function isHeartily(
  { low, high, notation, unit, approx, end: to }: Draft,
  { text, end, language, cues }: Passage,
): boolean {
  if (language.spaced || notation !== 'myriads' || unit?.kind !== 'count' || approx !== 'exact' || low !== high)
    return false;
  if (!hearty.has(low) || !/[個个]/.test(text.charAt(to - 1))) return false;
  const word = cues['wholly after'].after.longest(text, to, end);
  return word !== undefined && endsClause(text, word.end, end);
}

const hearty: ReadonlySet<number> = new Set([100, 120, 1000, 1e4]);
const parts = anyOf(',，');
const ends = anyOf('.!:。！：\n\r');

/** A hundred percent, yeah; yes, one hundred percent; a hundred percent! But: how many? A hundred percent. */
function isAssent({ start: at, end: to }: Draft, { text, start, end, cues }: Passage): boolean {
  const { assent } = cues;
  const left = skipSpaces(text, at, start);
  const right = skipSpaces(text, to, end);
  const isFirst = left === start || ends(text, left - 1);
  const isLast = right === end || ends(text, right);
  const follows = parts(text, left - 1) && before(assent.before, text, left - 1, start) !== undefined;
  const goesOn = parts(text, right) && after(assent.after, text, right + 1, end) !== undefined;
  // As an answer by itself it may be a share: "How many?" "A hundred percent."
  return (follows && (isLast || goesOn)) || (isFirst && (goesOn || (isLast && !isQuestion(text, left - 1))));
}

function isTerm({ unit, numeralEnd, end: at }: Draft, { text, end, cues }: Passage): boolean {
  if (unit?.kind !== 'duration' || text.charCodeAt(numeralEnd) !== 0x2d) return false;
  return after(cues['term of'].after, text, at, end) !== undefined;
}

function hangsTogether(draft: Draft, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  if (draft.approx !== 'exact' || draft.fraction || draft.ordinal || draft.notation === 'phrase') return false;
  if (draft.notation === 'myriads' && (draft.low < 0 || draft.decimal || !Number.isInteger(draft.low))) return false;
  if (language.guarded && draft.bounded) return false;
  // 件數是零, 降到零; but 歸零, 清零
  if (draft.low === 0 && (isEqual(text, draft.start - 1) || isQuestion(text, draft.start - 1)) && draft.bounded)
    return false;
  // 5比3擊敗, 連11紅
  if (isCompared(text, draft)) return false;
  // 失業率四五; 三連兩排陣亡
  if (draft.notation === 'myriads' && !draft.unit && (isReadAs(draft, passage) || isTroops(draft, text))) return false;
  // 一二三到臺灣
  if (draft.notation === 'myriads' && !draft.unit && isCountdown(draft)) return true;
  // 1.0版, 十一次黨代會
  const isDone = !language.spaced && !draft.decimal && done.test(text.slice(draft.start - 1, draft.start));
  if (!isDone && after(cues.version.after, text, draft.numeralEnd, end)) return true;
  // 52公斤級, 三局下, 態度180度轉變
  if (draft.unit && isNameOfUnit(draft, passage)) return true;
  if (
    draft.unit &&
    !isDone &&
    cues.session.after.longest(text, draft.end, end) &&
    /[次届屆]$/.test(text.slice(draft.start, draft.end))
  )
    return true;
  // 七十七國集團
  if (draft.unit?.name === '国' && /^集[團团]/u.test(text.slice(draft.end, draft.end + 2))) return true;
  // 世界500強
  if ((draft.low === 500 || draft.low === 100) && isStrong(text, draft.numeralEnd)) return true;
  // 建築法九十八條, 動保法4條; but 這種方法三條
  if (isClause(text, draft.numeralEnd) && isLaw(text, draft.start - 1) && !isMethod(text, draft.start - 2)) return true;
  if (draft.notation !== 'myriads')
    return !draft.unit && draft.notation === 'digits' && isBare(draft) && nounFollows(draft, passage);
  // 台十一線
  if (/[線线]/.test(text.charAt(draft.numeralEnd)) && /[台臺]/.test(text.charAt(draft.start - 1))) return true;
  // 千億級, 二十大
  if (cues.grade.after.longest(text, draft.numeralEnd, end)) return true;
  const small = draft.high <= 10 || draft.bareUnit;
  if (draft.unit && before(cues['true one'].before, text, draft.start, start)) return false;
  if (draft.unit) return small && cues.place.after.longest(text, draft.numeralEnd, end)?.end === draft.end;
  return small ? draft.high <= 10 || nounFollows(draft, passage) : isBare(draft) && nounFollows(draft, passage);
}

/** Digits that a rate or a sum is told by: 失業率四五. */
function isReadAs({ numeralStart: at, numeralEnd: to }: Draft, { text, start, cues }: Passage): boolean {
  return to - at > 1 && before(cues['measured before'].before, text, at, start) !== undefined;
}

/** 三營五連, where they are not named: how much of an army. */
function isTroops({ numeralStart: at, numeralEnd: to }: Draft, text: string): boolean {
  return (
    troops.test(text.slice(to, to + 5)) ||
    (troop.test(text.charAt(to)) && troopsBefore.test(text.slice(Math.max(0, at - 4), at)))
  );
}

/** One digit after the other as one counts: 一二三, 三二一. */
function isCountdown({ digits, low }: Draft): boolean {
  // 零八七
  if (String(low).length !== digits) return false;
  return digits > 2 && ('123456789'.includes(String(low)) || '987654321'.includes(String(low)));
}

function isNameOfUnit({ unit, end: at, low }: Draft, { text, end, cues }: Passage): boolean {
  if (unit?.kind === 'mass') return isGrade(text, at);
  if (unit?.code === '°') return low % 180 === 0 && after(cues['named after'].after, text, at, end) !== undefined;
  if (isInning(text, at - 1)) return isHalfOf(text, at) && !/^[下上][来來去升降滑跌调調]/.test(text.slice(at, at + 2));
  return false;
}

function nounFollows(draft: Draft, { text, end, cues }: Passage): boolean {
  return isHan(text.charCodeAt(draft.end)) && !cues['function word'].after.longest(text, draft.end, end);
}

/** True where the number is a side of a score or a count of times in a row. */
function isCompared(text: string, { start, end }: Draft): boolean {
  const before = text.charAt(start - 1);
  if (before === '連' || before === '连') return text.charAt(start - 2) !== '大';
  // 4-2力克
  if (before === '-' && /[^\d]\d{1,3}-$/.test(text.slice(Math.max(0, start - 5), start)) && end - start < 4)
    return true;
  if (isVersus(text, start - 1) && isNumeral.test(text.charAt(start - 2))) return true;
  // 18中8
  if (before === '中' || text.charAt(end) === '中')
    if (shots.test(text.slice(start - 2, start + 1)) || shots.test(text.slice(end - 1, end + 2))) return true;
  // 19投11中
  if (before === '投' && text.charAt(end) === '中') return true;
  return isVersus(text, end) && scoreAfter.test(text.slice(end, end + 3));
}

/** 改了三版, 開過七次會: what was done so often. */
const done = /[了過过咗開开]/;
const isGrade = anyOf('级級');
const isInning = anyOf('局回');
const troops = /^[師师旅團团營营連连][一二三四五六七八九十兩两]{1,3}[旅團团營营連连排班]/;
const troopsBefore = /[一二三四五六七八九十兩两][師师旅團团營营連连]$/;
const troop = /[旅團团營营連连排班]/;
const isHalfOf = anyOf('上下表裏裡');
const isQuestion = anyOf('？?');
const isEqual = anyOf('是為为於于近到達达');
const isStrong = anyOf('强強');
const isClause = anyOf('条條');
const isLaw = anyOf('法例則则令');
const isMethod = anyOf('方做想說说看作');
const isNumeral = /[\d一二三四五六七八九十兩两]/;
const shots = /\d中\d/;
const isVersus = anyOf('比対对對대');
const scoreAfter = /^. ?[\d一二三四五六七八九十]/;

/** Neither a power of ten in words nor set out as an amount is. */
function isBare(draft: Draft): boolean {
  return !draft.scaled && !draft.grouped && !draft.decimal;
}

function isQuoted({ start, end }: Draft, passage: Passage): boolean {
  const { text } = passage;
  const floor = Math.max(passage.start, start - MAX_QUOTED);
  let open = start - 1;
  while (open >= floor && !isAny(text, open)) open--;
  if (open < floor || !isOpening(text, open)) return false;
  const limit = Math.min(passage.end, open + MAX_QUOTED + 2);
  let close = end;
  while (close < limit && !endsQuote(text, close)) close++;
  return close < limit && isClosing(text, close);
}
