import type { Draft } from '../draft';
import type { TrieMatch } from '../language/trie';
import { skipSpaces } from '../language/trie';
import type { DateUnit } from '../words/word-sense';
import { dateInFigures } from './date-in-figures';
import type { DatePart } from './date-part';
import type { Passage } from './refiner';
import { after, anyOf, before, endsClause, isHan, startsClause } from './surroundings';

const isTwo = anyOf('兩两');
const isDone = /[咗了足]/u;
const isDigit = anyOf('0123456789');
const isColon = anyOf(':：');
/** 零三, 一七: digits of a year, as no span of time is told by them. */
const isRun = /^[〇零○一][〇零○一二三四五六七八九]$/;
const isTwelve = /^一二年$/;
const toRun = /^[到至~～\-–—][〇零○一二][〇零○一二三四五六七八九]年/;
/** Goes on from 時 to 時間, 時代. */
const isSpan = anyOf('间間代');
const isHour = anyOf('时時시');
const isYear = anyOf('年');
const endsMonth = anyOf('月年初');
/** 106年 counts from 1912 where one of these says when, not how long. */
const saysWhen = anyOf('從从自於于在至到');
/** 106 年至 109 年: no span of time is told so. */
const toYear = /^\s?[到至~～\-–]\s?(?:[89]\d|1[0-4]\d)\s?年/;
const minutesAfter =
  /^\s?(?:(?:\d{1,2}|[一二三四五]?十[一二三四五六七八九]?|[零〇]?[一二三四五六七八九])\s?[分분](?!之[一二三四五六七八九十百\d]|[鐘钟])|[一三]刻)/;
/** 上午九点二十, without the word for minutes; but 下午三點十個人. */
const bareMinutes =
  /^(?:[0-5]\d|[一二三四五]?十[一二三四五六七八九]?|[零〇][一-九])(?=$|[\s，。,.、；;!?！？]|[到才就要就的開开出在抵準准前後后會会](?![議议]))/;
const timeRange = /^\s?[到至\-–~～—]\s?\S{1,4}[点點时時]/;

/** The date or time of day that a numeral of Chinese, Japanese or Korean is part of; undefined where it is none. */
export function myriadDate(draft: Draft, previous: Draft | undefined, passage: Passage): DatePart | undefined {
  const { text, start, end, language, cues } = passage;
  if (draft.fraction) return monthAndDay(draft, passage);
  // 聽日十二點三: a quarter past twelve, as Cantonese counts by fives
  if (draft.notation === 'myriads' && !draft.ordinal && !Number.isInteger(draft.low)) {
    const day = before(cues['day time'].before, text, draft.start, start);
    if (day && draft.low > 0 && draft.low < 25) return { kind: 'time', start: day.end, end: draft.end };
  }
  if (draft.decimal || draft.ordinal || (draft.scaled && draft.notation === 'digits')) return undefined;
  const figures = draft.notation === 'digits' ? dateInFigures(text, draft) : undefined;
  if (figures) return figures;
  if (draft.high < 8) {
    const weekday = before(language.weekday, text, draft.start, start);
    if (
      weekday &&
      (!language.units.longest(text, draft.end, end) || cues['day time'].after.longest(text, draft.end, end))
    )
      return { kind: 'date', start: weekday.end, end: draft.end };
  }
  // 週三十點半: at ten on Wednesday
  if (hasWeekday(draft, passage)) {
    const clock = after(language.cues.clock.after, text, draft.end, end)!;
    return { kind: 'time', start: before(language.weekday, text, draft.start, start)!.end, end: clock.end };
  }
  if (draft.low >= 0 && draft.high <= 24) {
    const clock = clockTime(draft, previous, passage);
    if (clock) return clock;
  }
  // 正月十五, 大年初一
  if (endsMonth(text, draft.start - 1) && draft.notation === 'myriads' && draft.low > 0 && draft.high <= 30) {
    const moon = before(cues.lunar.before, text, draft.start, start);
    if (moon && !language.units.longest(text, draft.end, end)) return { kind: 'date', start: moon.end, end: draft.end };
  }
  // 4 月 23 嘛
  if (isDayOfMonth(draft, previous, passage)) return { kind: 'date', start: draft.start, end: draft.end };
  // 1997的時候
  if (draft.digits === 4 && draft.notation === 'digits' && draft.low >= 1900 && draft.low <= 2100)
    if (tellsWhen(draft.end, passage) || isBareYear(draft, passage))
      return { kind: 'date', start: draft.start, end: draft.end };
  // 民國50幾年
  const about = eraYears.exec(text.slice(draft.end, draft.end + 3));
  const era = about ? before(language.era, text, draft.start, start) : undefined;
  if (about && era) return { kind: 'date', start: era.end, end: draft.end + about[0].length };
  // 六幾年, as one says without the century
  if (draft.notation === 'myriads' && spokenDecade.test(text.slice(draft.start, draft.start + 3)))
    return { kind: 'date', start: draft.start, end: Math.max(draft.end, draft.start + 3) };
  // 520 那一天
  if (draft.digits >= 3 && draft.digits <= 4 && !draft.grouped && isDayOf.test(text.slice(draft.end, draft.end + 5)))
    return { kind: 'date', start: draft.start, end: draft.end };
  // 6、7 月 has a space too.
  // 一三到一六年
  if (
    draft.notation === 'myriads' &&
    isRun.test(text.slice(draft.start, draft.end)) &&
    toRun.test(text.slice(draft.end, draft.end + 4))
  )
    return { kind: 'date', start: draft.start, end: draft.end };
  const at = isDigit(text, draft.end - 1) ? skipSpaces(text, draft.end, end) : draft.end;
  const unit = language.dateUnits.longest(text, at, end);
  if (!unit || !fits(draft, unit, passage)) return undefined;
  // 徒刑一年二月: so long, where no year is before.
  if (unit.value === 'month' && previous && !previous.kind && !previous.ordinal)
    if (draft.start - previous.end === 1 && isYear(text, previous.end)) return undefined;
  // 十二日続いた: for so long
  if (unit.value === 'day' && after(cues.lasting.after, text, unit.end, end)) return undefined;
  // 遲咗三日, 休了十日, 兩日: for so long, too
  if (unit.value === 'day' && isTwo(text, draft.numeralStart)) return undefined;
  if (unit.value === 'day' && draft.notation === 'myriads' && isDone.test(text.slice(draft.start - 1, draft.start)))
    return undefined;
  // 3분기 연속: for so long.
  if (unit.value === 'quarter' && (language.units.longest(text, at, end)?.end ?? 0) > unit.end) return undefined;
  // 7、80 年代
  const isBeside = unit.value === 'decade' && previous && text.slice(previous.end, draft.start).trim() === '、';
  if (isBeside && previous.low > 0 && previous.high < 10 && !previous.unit)
    return { kind: 'date', start: previous.start, end: unit.end };
  const lead = before(cues['date before'].before, text, draft.start, start)?.end ?? draft.start;
  return { kind: 'date', start: lead, end: after(cues['date after'].after, text, unit.end, end)?.end ?? unit.end };
}

const spokenDecade = /^[四五六七八九][幾几]年/;
const eraYears = /^ ?[幾几多] ?年/;
const isDayOf = /^ ?(?:那一?天|[當当][天日]|[檔档]期)/;

/** 週三十點半, 星期二十一點: the weekday took the first character of the hour. */
function hasWeekday(
  { start: at, numeralEnd, notation, low, scaled }: Draft,
  { text, start, end, language }: Passage,
): boolean {
  if (notation !== 'myriads' || !scaled || low < 20 || low >= 70 || numeralEnd - at > 3) return false;
  return (
    before(language.weekday, text, at, start) !== undefined &&
    after(language.cues.clock.after, text, numeralEnd, end) !== undefined
  );
}

/**
 * 10/31, 4/17號, 收件到11/30; 6/28在嘉義: a day, where no share is told so: more than one, or no lowest terms or too many parts
 * with nothing behind that may be shared. But 6/10受訪者, 3/20學校.
 */
function monthAndDay({ start: at, end: to, notation }: Draft, { text, end, language }: Passage): DatePart | undefined {
  const parts = notation === 'digits' ? inFigures.exec(text.slice(at, at + 6)) : null;
  if (!parts || parts[0].length !== to - at) return undefined;
  const [month, day] = [Number(parts[1]), Number(parts[2])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const number = dayWord.exec(text.slice(to, to + 2));
  if (number) return { kind: 'date', start: at, end: to + number[0].length };
  if (isShared.test(text.slice(Math.max(0, at - 2), at)) || sharesOut.test(text.slice(to, to + 3))) return undefined;
  if (after(language.units, text, to, end)) return undefined;
  const isReduced = divides(month, day) === 1;
  const isPart = month < day && ((isReduced && (month === 1 || day <= 12)) || !leavesDay(text, to, end));
  return isPart ? undefined : { kind: 'date', start: at, end: to };
}

const inFigures = /^(\d{1,2})\/(\d{1,2})(?![\d/])/;
const dayWord = /^ ?[號号日]/;
/** 佔10/20, 10/20的人 */
const isShared = /[佔占約约近過过逾有剩達达率]\s?$/;
const sharesOut = /^\s?(?:的|以上|以下|左右|強|弱|是|[人者])/;

/** Behind a day: the clause ends, or it is told where, when or what then. */
function leavesDay(text: string, to: number, end: number): boolean {
  return endsClause(text, to, end) || behindDay.test(text.slice(to, to + 5));
}

const behindDay =
  /^\s?(?:[在於于到至跟和與与及就才要會会將将前後后起我你妳他她它咱那這这當当晚早夜凌舉举辦办截公開开發发出回來来完交收放生投選选考動动停見见去有又再也都已還还改訂订是]|上午|下午|中午|之[前後后]|以[前後后])/;

function divides(a: number, b: number): number {
  return b === 0 ? a : divides(b, a % b);
}

/** 4 月 23 嘛, 3月5，: the day after its month, without the word for it. */
function isDayOfMonth(day: Draft, month: Draft | undefined, { text, end, language }: Passage): boolean {
  if (month?.kind !== 'date' || day.low < 1 || day.low > 31 || !Number.isInteger(day.low)) return false;
  if (day.scaled && day.notation !== 'myriads') return false;
  if (!/[月]$/.test(text.slice(month.start, month.end)) || text.slice(month.end, day.start).trim() !== '') return false;
  // 九月二十八是教師節
  const isPlain = day.notation === 'myriads' && day.start === month.end && day.low === day.high;
  if (isPlain && !language.units.longest(text, day.end, end) && isHan(text.charCodeAt(day.end))) return true;
  if (day.start - month.end > 1 || language.dateUnits.longest(text, skipSpaces(text, day.end, end), end)) return false;
  return endsClause(text, day.end, end) || isParticle(text, skipSpaces(text, day.end, end));
}

/** 開到十二點, 10點開始; but 降到3點, 講完三點後, 共有三點. */
function isAtHour({ start: at, low, high, decimal }: Draft, to: number, text: string): boolean {
  if (low < 1 || low !== high || decimal) return false;
  if (untilHour.test(text.slice(Math.max(0, at - 3), at)) && !isNounOfPoints.test(text.slice(to, to + 2))) return true;
  return !countsPoints.test(text.slice(Math.max(0, at - 2), at)) && fromHour.test(text.slice(to, to + 6));
}

const untilHour =
  /(?:[只開开待等講讲談谈忙上用借睡坐留聊拖延改玩加](?:到|至)|大[概約约]到|[約约][在到]|[改訂订定排]在|收)\s?$/;
const isNounOfPoints = /^(?:建|意|結|结|要|是|[：:])/;
const countsPoints = /[了有共提列講讲說说完出這这那分成漲涨跌升降加減减少多低高差第幾几個个的上下前後后]\s?$/;
const fromHour =
  /^(?:左右|多|快到)?(?:之?前|[之以]?[後后]|以前|開始|开始|結束|结束|準時|准时|出[發发]|集合|[下上]班|[開开]會|[開开]会|[開开關关]門|[开关]门|打烊|收工|[報报]到|[會会]到|[會会][過过]?[來来]|才到|才[會会]|才[來来]|就[沒没走要]|的[會会時时]|[來来]的|[見见]面?[，。]|快到|都[還还]沒)/u;

const isParticle = anyOf('嘛吧啊呀的呢，在');

/** 預計 2026 會更好: a year without its word, set off from what is before, of which something is said. */
function isBareYear({ start: at, end: to }: Draft, { text, start, end, language, cues }: Passage): boolean {
  const unit = after(language.units, text, to, end);
  if (unit && !after(language.falseUnits, text, to, end)) return false;
  if (/[有是共達达約约超過过近]\s?$/.test(text.slice(Math.max(start, at - 2), at))) return false;
  const isSetOff = text.charAt(at - 1) === ' ' || startsClause(text, at, start) || saysWhen(text, at - 1);
  if (!isSetOff) return false;
  const isFree = text.charAt(to) === ' ' || endsClause(text, to, end);
  return isFree || after(cues['year verb'].after, text, to, end) !== undefined;
}

function fits(draft: Draft, { value: kind, end: unitEnd }: TrieMatch<DateUnit>, passage: Passage): boolean {
  const { text, start, language, currency } = passage;
  const { low, high, digits } = draft;
  switch (kind) {
    case 'year':
      if (digits === 4) return low >= 1000 && low <= 2999;
      // 이천이십년
      if (language.guarded && low >= 1900 && low <= 2100) return true;
      // 一二年到一五年
      if (isTwelve.test(text.slice(draft.start, unitEnd)) && toRun.test(text.slice(unitEnd, unitEnd + 4))) return true;
      if (digits === 2 && draft.notation === 'myriads')
        return low > 19 || isRun.test(text.slice(draft.start, draft.end));
      if (before(language.era, text, draft.start, start)) return true;
      // 94年當時, of the Republic of China; a firm is seldom so old.
      if (digits < 4 && low > 69 && low < 150 && tellsWhen(unitEnd, passage)) return true;
      // 106年版, in a text of Taiwan, or where a word says that it tells when; 114年度, as no plan goes over so long.
      if (digits !== 3 || low <= 80 || low >= 150) return false;
      if (text.charAt(unitEnd) === '度' || toYear.test(text.slice(unitEnd, unitEnd + 8))) return true;
      return saysWhen(text, skipSpaces(text, draft.start, start) - 1) || currency() === 'TWD';
    case 'month':
      return low >= 1 && high <= 12;
    case 'day':
      return low >= 1 && high <= 31;
    case 'quarter':
      return low >= 1 && high <= 4;
    case 'decade':
      return low % 10 === 0;
    case 'century':
      return low > 9;
  }
}

/** 94年當時, 96 年時; but 96 年時間. */
function tellsWhen(at: number, { text, end, cues }: Passage): boolean {
  const when = after(cues['year after'].after, text, at, end);
  return when !== undefined && !isSpan(text, when.end);
}

/** 10:30, 下午3點, 5點半, 10點到12點. */
function clockTime(
  draft: Draft,
  previous: Draft | undefined,
  { text, start, end, language, cues }: Passage,
): DatePart | undefined {
  const colon = isColon(text, draft.end) && draft.notation === 'digits';
  const hour = colon ? undefined : after(cues.clock.after, text, draft.end, end);
  if (!colon && !hour) return undefined;
  const day = before(cues['day time'].before, text, draft.start, start);
  const from = day?.end ?? draft.start;
  if (!hour) {
    // 師生比1:15
    if (text.charAt(draft.start - 1) === '比') return undefined;
    const minutes = /^[:：]\d\d(?:[:：]\d\d)?(?!\d)/.exec(text.slice(draft.end, draft.end + 7));
    return minutes ? { kind: 'time', start: from, end: draft.end + minutes[0].length } : undefined;
  }
  // 一時間, 2시간: so long, not so late.
  const unit = after(language.units, text, draft.end, end);
  if (unit && unit.end > hour.end && unit.value.kind === 'duration') return undefined;
  const goesOn = previous?.kind === 'time' && draft.start - previous.end <= 2;
  const rest = text.slice(hour.end, hour.end + 7);
  const minutes = minutesAfter.exec(rest) ?? (day ? (bareMinutes.exec(rest) ?? minutesBeforeVerb(hour.end)) : null);
  if (minutes) return { kind: 'time', start: from, end: hour.end + minutes[0].length };
  function minutesBeforeVerb(at: number): RegExpExecArray | null {
    const told = /^(?:[0-5]\d|[二三四五]?十[一二三四五六七八九]?)(?=[出起到去上回開开才就醒睡下抵來来吃])/u.exec(
      text.slice(at, at + 4),
    );
    if (!told) return null;
    const counted = language.units.longest(text, at + told[0].length, end);
    return counted && !language.falseUnits.longest(text, at + told[0].length, end) ? null : told;
  }
  const plain = hour.end - draft.end > 1 || isHour(text, draft.end) || isAtHour(draft, hour.end, text);
  if (!day && !goesOn && !plain && !timeRange.test(text.slice(hour.end, hour.end + 8))) return undefined;
  return { kind: 'time', start: from, end: hour.end };
}
