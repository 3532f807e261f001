import { classOf, LETTER } from '../language/character-class';
import { skipSpaces } from '../language/trie';
import type { Refiner } from './refiner';

/** Gives each numeral the unit or measure word after it, or the sign before it ($, 華氏). */
export const attachUnits: Refiner = (drafts, { text, start, end, language }) => {
  drafts.forEach((draft, i) => {
    if (draft.notation === 'phrase' || draft.ordinal) return;
    const floor = drafts[i - 1]?.end ?? start;
    const limit = drafts[i + 1]?.start ?? end;
    const leading = language.leading.longest(text, skipSpaces(text, draft.start, floor), floor);
    if (
      leading &&
      !(
        classOf(text.charCodeAt(leading.end)) === LETTER &&
        leading.end > floor &&
        classOf(text.charCodeAt(leading.end - 1)) === LETTER
      )
    ) {
      draft.start = leading.end;
      draft.unit = leading.value;
    }
    const at = skipSpaces(text, draft.end, limit);
    const found = language.units.longest(text, at, limit);
    if (!found) return;
    const last = classOf(text.charCodeAt(found.end - 1));
    if (last === LETTER && found.end < end && classOf(text.charCodeAt(found.end)) === LETTER) return;
    if (draft.unit && draft.unit.kind !== found.value.kind) return;
    draft.unit ??= found.value;
    draft.end = found.end;
  });
  return drafts;
};
