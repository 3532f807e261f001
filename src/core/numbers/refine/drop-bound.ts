import type { Draft } from '../draft';
import { classOf, OTHER } from '../language/character-class';
import type { Unit } from '../units/unit';
import type { Passage, Refiner } from './refiner';
import { anyOf, before, endsPhrase, isHan } from './surroundings';

const isFinancial = anyOf('叁參叄参肆伍陆陸柒捌玖拾佰仟');

/**
 * Leaves out numerals that are bound in a word of a language without spaces, and powers of ten by themselves that count
 * nothing: hundred thousand fans, but not a few million or the hundred.
 */
export const dropBound: Refiner = (drafts, passage) =>
  drafts.filter((draft) =>
    passage.language.spaced
      ? !draft.bareUnit || draft.ordinal || counts(draft, passage)
      : draft.notation === 'phrase' || !isBound(draft, passage),
  );

function counts(draft: Draft, { text, start, end, language, cues }: Passage): boolean {
  const { numeralStart: at, end: to, unit, scale, low } = draft;
  if (text.charAt(at - 1) === '-' || text.charAt(to) === '-') return false;
  if (before(cues['not one'].before, text, at, start)) return false;
  if (before(cues['not bare'].before, text, at, start)) return false;
  const isMore = low > scale;
  return isMore || unit !== null || !endsPhrase(text, to, end, language);
}

const isHalf = anyOf('半');

function isBound(draft: Draft, passage: Passage): boolean {
  const { text, start, language } = passage;
  // A half is a number only of something: 半小時, not 半夜.
  if (draft.numeralEnd - draft.numeralStart === 1 && isHalf(text, draft.numeralStart))
    return !draft.unit || draft.unit.kind === 'frequency';
  if (draft.notation !== 'myriads') return false;
  if (isSyllable(text.charCodeAt(draft.numeralStart)) && isSyllable(text.charCodeAt(draft.numeralEnd - 1))) {
    return language.guarded ? isGuarded(draft, passage) : isKanaWord(draft, passage);
  }
  // 參與, 登陸, 大陸人: a numeral of bookkeepers by itself is a word.
  const single = draft.numeralEnd - draft.numeralStart === 1 && isFinancial(text, draft.numeralStart);
  if (
    single &&
    !isRecorded(draft, text) &&
    (isHan(text.charCodeAt(draft.end)) || isHan(text.charCodeAt(draft.start - 1)))
  )
    return true;
  // 勤億, 企千: a bare power of ten within Chinese characters, without a modifier before it.
  if (draft.unit || !draft.bareUnit) return false;
  // …一下子就是百萬,
  if (draft.numeralEnd - draft.numeralStart > 1 && draft.bounded) return false;
  const within = draft.start > start && isHan(text.charCodeAt(draft.start - 1));
  if (!within && !isHan(text.charCodeAt(draft.end))) return false;
  return before(language.before, text, draft.start, start) === undefined;
}

/** 伍元, 有期徒刑參年: as records have it. */
function isRecorded({ unit, start: at }: Draft, text: string): boolean {
  return unit?.kind === 'money' || (unit !== null && isRecord(text, at - 1));
}

const isRecord = anyOf('刑期計计共為为滿满逾約约年月處处');

/** Korean: 이 is two, and `this`, and a particle. */
function isGuarded(draft: Draft, { text, start, end, language }: Passage): boolean {
  const single = draft.numeralEnd - draft.numeralStart === 1;
  if (draft.ordinal) return false;
  if (
    draft.start > start &&
    isSyllable(text.charCodeAt(draft.start - 1)) &&
    !before(language.before, text, draft.start, start)
  )
    return true;
  // 이 사람: this person
  if (single && isThis(text, draft.numeralStart) && isSpace(text, draft.numeralEnd))
    return !draft.unit || !isMeasured(draft.unit);
  // 국민의 반이
  if (draft.low === 0.5 && single && isOf(text, draft.start - 2))
    return language.particles.longest(text, draft.end, end) === undefined;
  if (draft.unit || draft.fraction || draft.low < 0) return false;
  const alone = draft.numeralStart === start && draft.numeralEnd === end;
  const edge =
    draft.end >= end ||
    !isSyllable(text.charCodeAt(draft.end)) ||
    language.particles.longest(text, draft.end, end) !== undefined;
  return single ? !alone : !edge;
}

/** Japanese: numerals in kana must stand alone, or さん would be found in every name. */
function isKanaWord(draft: Draft, passage: Passage): boolean {
  if (draft.ordinal) return false;
  return joins(draft.numeralStart - 1, passage) || (joins(draft.numeralEnd, passage) && !draft.unit);
}

function joins(at: number, { text, start, end }: Passage): boolean {
  return at >= start && at < end && (isSyllable(text.charCodeAt(at)) || isHan(text.charCodeAt(at)));
}

/** Hangul or kana. */
function isSyllable(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0x1100 && code < 0x1200 && classOf(code) === OTHER)
  );
}

const isSpace = anyOf(' ');
const isOf = anyOf('의');
const isThis = anyOf('이');

/** 이 퍼센트 is two; 이 달 is this month. */
function isMeasured({ kind, code }: Unit): boolean {
  return (
    kind !== 'count' &&
    kind !== 'rank' &&
    kind !== 'frequency' &&
    kind !== 'duration' &&
    kind !== 'age' &&
    code !== null
  );
}
