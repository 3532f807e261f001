import type { Refiner } from './refiner';
import { endsClause, startsClause, startsLine } from './surroundings';

/**
 * Numerals that only number what is said: 一是, 二、, 第一,, `1.`, `(2)` at the start of a line or clause. The
 * ordinals among them are told apart from ranks here: 第一 between punctuation marks, `First,`.
 */
export const markListMarkers: Refiner = (drafts, { text, start, end, language }) => {
  for (const draft of drafts) {
    if (draft.kind || draft.fraction || draft.decimal || draft.scaled || draft.high !== draft.low || draft.low > 20)
      continue;
    const next = text.charAt(draft.end);
    if (draft.ordinal) {
      if (!startsClause(text, draft.start, start) || !endsClause(text, draft.end, end)) continue;
    } else if (draft.notation === 'digits') {
      if (
        !/[.)、）．]/.test(next) ||
        !startsLine(text, text.charAt(draft.start - 1) === '(' ? draft.start - 1 : draft.start, start)
      )
        continue;
      if (next === '.' && /\S/.test(text.charAt(draft.end + 1)) && !language.spaced === false) continue;
    } else if (language.spaced) continue;
    else if (next === '是' || next === '来' || next === '來') {
      if (!startsClause(text, draft.start, start) || draft.unit) continue;
      draft.end++;
    } else if (!/[、）)]/.test(next) || !startsClause(text, draft.start, start) || draft.unit) continue;
    draft.kind = 'list marker';
    draft.idle = true;
  }
  return drafts;
};
