import type { Refiner } from './refiner';
import { before, isHan } from './surroundings';

/**
 * Leaves out numerals that are bound in a word: a bare 百, 千, 萬 within Chinese characters where no modifier is before
 * it (勤億, 一百 aside), and a 半 that no unit follows.
 */
export const dropBound: Refiner = (drafts, { text, start, language }) =>
  drafts.filter((draft) => {
    if (draft.notation === 'phrase' || language.spaced) return true;
    if (text.slice(draft.numeralStart, draft.numeralEnd) === '半')
      return draft.unit !== null && draft.unit.kind !== 'frequency';
    if (draft.unit) return true;
    if (!draft.bareUnit || draft.start === start || !isHan(text.charCodeAt(draft.start - 1))) return true;
    return before(language.before, text, draft.start, start) !== undefined;
  });
