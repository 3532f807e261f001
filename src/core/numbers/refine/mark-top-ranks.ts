import type { Refiner } from './refiner';
import { after, anyOf, before } from './surroundings';

const isRanked = anyOf('名位强強');

/** The first so many of a ranking: 前十, 前三名, top ten. They are ranks, and the number is the most that it may be. */
export const markTopRanks: Refiner = (drafts, { text, start, end, language, cues }) => {
  drafts.forEach((draft, i) => {
    // 前一 is the one before; from 前三 on it is a ranking.
    if (draft.kind || draft.ordinal || draft.fraction || draft.approx !== 'exact' || draft.high < (draft.unit ? 2 : 3))
      return;
    if (draft.unit && !(draft.unit.kind === 'count' && (language.spaced || isRanked(text, draft.end - 1)))) return;
    const top = before(cues.top.before, text, draft.start, i > 0 ? drafts[i - 1]!.end : start);
    if (!top) return;
    draft.start = top.end;
    draft.kind = 'rank';
    draft.approx = 'at most';
    // 前三位的發言: who spoke before.
    draft.idle = (after(cues.edition.after, text, draft.numeralEnd, end)?.end ?? 0) > draft.end;
    if (!draft.unit) draft.unitText = language.rankUnit;
  });
  return drafts;
};
