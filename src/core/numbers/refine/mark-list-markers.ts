import type { Draft } from '../draft';
import type { Passage, Refiner } from './refiner';
import { anyOf, endsClause, startsClause, startsLine } from './surroundings';

const isFigureMark = anyOf('.)、）．');
const isMark = anyOf('、）)');
const isVerb = anyOf('是来來');
const PARENTHESIS = 0x28;

/**
 * Numerals that only number what is said: 一是, 二、, 第一,, `1.`, `(2)` at the start of a line or clause. The
 * ordinals among them are told apart from ranks here: 第一 between punctuation marks, `First,`.
 */
export const markListMarkers: Refiner = (drafts, passage) => {
  for (const draft of drafts) {
    if (draft.kind || draft.fraction || draft.decimal || draft.scaled || draft.high !== draft.low || draft.low > 20)
      continue;
    if (!isMarker(draft, passage)) continue;
    if (!draft.ordinal && isVerb(passage.text, draft.end)) draft.end++;
    draft.kind = 'list marker';
    draft.idle = true;
  }
  return drafts;
};

function isMarker(draft: Draft, { text, start, end, language }: Passage): boolean {
  if (draft.ordinal) return endsClause(text, draft.end, end) && startsClause(text, draft.start, start);
  if (draft.notation === 'digits') {
    if (!isFigureMark(text, draft.end)) return false;
    const opened = text.charCodeAt(draft.start - 1) === PARENTHESIS;
    return startsLine(text, opened ? draft.start - 1 : draft.start, start);
  }
  if (language.spaced || draft.unit) return false;
  return (isVerb(text, draft.end) || isMark(text, draft.end)) && startsClause(text, draft.start, start);
}
