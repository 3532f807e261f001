import type { Unit } from '../units/unit';
import type { Refiner } from './refiner';
import { after, anyOf, before, clauseStart, holds } from './surroundings';

/** How far before an amount the word may stand that says it is money. */
const REACH = 14;

/** Large numbers without a unit measure money where the clause speaks of it (投資6000萬), people where they follow. */
export const implyUnits: Refiner = (drafts, { text, start, end, language, currency }) => {
  for (const draft of drafts) {
    // 50元 is the money of the place.
    if (draft.unit?.code === 'CNY' && isYuan(text, draft.end - 1) && currency() !== 'CNY')
      draft.unit = money(currency());
    // 分為三塊
    if (
      draft.unit?.kind === 'money' &&
      isPiece(text, draft.end - 1) &&
      before(language.cues.divided.before, text, draft.start, start)
    )
      draft.unit = pieces;
    if (draft.unit || draft.kind || !draft.scaled || draft.fraction || language.spaced) continue;
    if (Math.abs(draft.low) < 1000) continue;
    const clause = clauseStart(text, draft.start, start, REACH);
    if (after(language.cues.people.after, text, draft.end, end)) draft.unit = people;
    else if (holds(language.cues.money.after, text, { start: clause, end: draft.start }))
      draft.unit = money(currency());
  }
  return drafts;
};

const isYuan = anyOf('元圆圓块塊钱錢');
const isPiece = anyOf('块塊');
const pieces: Unit = { kind: 'count', code: null, name: '块', factor: 1, symbol: null };
const people: Unit = { kind: 'count', code: null, name: '人', factor: 1, symbol: null };

function money(code: string): Unit {
  return { kind: 'money', code: code === '' ? null : code, name: code, factor: 1, symbol: null };
}
