import type { Refiner } from './refiner';
import { after, clauseStart } from './surroundings';

/** How far before an amount a rate word may stand in its clause: 每年新增出生缺陷人數約90萬例. */
const REACH = 12;

/** Notes what an amount is per: 33,000 people a year, 日均4萬人次. The words stay outside of the span. */
export const noteRates: Refiner = (drafts, { text, start, end, language }) => {
  let floor = start;
  for (const draft of drafts) {
    if (!draft.idle && !draft.article && draft.kind !== 'date' && draft.kind !== 'rank') {
      const found = after(language.per, text, draft.end, end);
      if (found) {
        draft.per = text.slice(draft.end, found.end).trim();
        // twice a week counts how often; twice as many is a multiple.
        if (draft.notation === 'phrase' && draft.kind === 'ratio') draft.kind = 'frequency';
      } else if (!language.spaced)
        draft.per = rateBefore(Math.max(floor, clauseStart(text, draft.start, start, REACH)), draft.start);
    }
    floor = draft.end;
  }
  return drafts;

  function rateBefore(from: number, to: number): string | undefined {
    for (let at = from; at < to; at++) {
      const found = language.per.longest(text, at, to);
      if (found) return text.slice(at, found.end);
    }
    return undefined;
  }
};
