import type { Draft } from '../draft';
import type { Refiner } from './refiner';
import { after, before } from './surroundings';

/** Takes the word before and the word after that say how precise a number is, and what they make of it. */
export const attachApproximations: Refiner = (drafts, { text, start, end, language }) => {
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    if (draft.kind && draft.kind !== 'ratio') continue;
    takeAfter(draft, drafts[i + 1]?.start ?? end);
    takeBefore(draft, i > 0 ? drafts[i - 1]!.end : start);
  }
  return drafts;

  function takeAfter(draft: Draft, limit: number): void {
    const found = after(language.after, text, draft.end, limit);
    if (!found) return;
    draft.end = found.end;
    draft.approx = found.value;
  }

  function takeBefore(draft: Draft, floor: number): void {
    const found = before(language.before, text, draft.start, floor);
    if (!found || found.value.approx === 'none' || draft.high < (found.value.least ?? Number.NEGATIVE_INFINITY)) return;
    if (found.value.bare && !draft.bareUnit) return;
    draft.start = found.end;
    // 近3年 are the last three years.
    const latest = draft.unit?.kind === 'duration' && language.latest.longest(text, found.end, draft.numeralStart);
    if (!latest && draft.approx === 'exact') draft.approx = found.value.approx;
  }
};
