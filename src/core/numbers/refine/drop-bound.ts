import type { Draft } from '../draft';
import { classOf, OTHER } from '../language/character-class';
import type { Passage, Refiner } from './refiner';
import { anyOf, before, isHan } from './surroundings';

const isFinancial = anyOf('叁參叄参肆伍陆陸柒捌玖拾佰仟');

/** Leaves out numerals that are bound in a word of a language without spaces. */
export const dropBound: Refiner = (drafts, passage) =>
  passage.language.spaced ? drafts : drafts.filter((draft) => draft.notation === 'phrase' || !isBound(draft, passage));

function isBound(draft: Draft, { text, start, end, language }: Passage): boolean {
  // A half is a number only of something: 半小時, not 半夜.
  if (text.slice(draft.numeralStart, draft.numeralEnd) === '半') return !draft.unit || draft.unit.kind === 'frequency';
  if (draft.notation !== 'myriads') return false;
  if (isSyllable(text.charCodeAt(draft.numeralStart)) && isSyllable(text.charCodeAt(draft.numeralEnd - 1))) {
    return language.guarded ? isGuarded(draft) : isKanaWord(draft);
  }
  // 參與, 登陸: a numeral of bookkeepers by itself is a word.
  const single = !draft.unit && draft.end - draft.start === 1 && isFinancial(text, draft.start);
  if (single && (isHan(text.charCodeAt(draft.end)) || isHan(text.charCodeAt(draft.start - 1)))) return true;
  // 勤億, 企千: a bare power of ten within Chinese characters, without a modifier before it.
  if (draft.unit || !draft.bareUnit) return false;
  // …一下子就是百萬,
  if (draft.numeralEnd - draft.numeralStart > 1 && draft.bounded) return false;
  const within = draft.start > start && isHan(text.charCodeAt(draft.start - 1));
  if (!within && !isHan(text.charCodeAt(draft.end))) return false;
  return before(language.before, text, draft.start, start) === undefined;

  /** Korean: 이 is two, and `this`, and a particle. */
  function isGuarded(one: Draft): boolean {
    const single = one.numeralEnd - one.numeralStart === 1;
    if (one.ordinal) return false;
    if (
      one.start > start &&
      isSyllable(text.charCodeAt(one.start - 1)) &&
      !before(language.before, text, one.start, start)
    )
      return true;
    if (one.unit || one.fraction || one.low < 0) return false;
    const alone = one.numeralStart === start && one.numeralEnd === end;
    const edge =
      one.end >= end ||
      !isSyllable(text.charCodeAt(one.end)) ||
      language.particles.longest(text, one.end, end) !== undefined;
    return single ? !alone : !edge;
  }

  /** Japanese: numerals in kana must stand alone, or さん would be found in every name. */
  function isKanaWord(one: Draft): boolean {
    if (one.ordinal) return false;
    return joins(one.numeralStart - 1, start) || (joins(one.numeralEnd, start) && !one.unit);
  }

  function joins(at: number, floor: number): boolean {
    return at >= floor && at < end && (isSyllable(text.charCodeAt(at)) || isHan(text.charCodeAt(at)));
  }
}

/** Hangul or kana. */
function isSyllable(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0x1100 && code < 0x1200 && classOf(code) === OTHER)
  );
}
