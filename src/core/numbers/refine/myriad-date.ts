import type { Draft } from '../draft';
import { dateInFigures } from './date-in-figures';
import type { DatePart } from './mark-dates';
import type { Passage } from './refiner';
import { before } from './surroundings';

/** The date or time of day that a numeral of Chinese, Japanese or Korean is part of; undefined where it is none. */
export function myriadDate(
  draft: Draft,
  previous: Draft | undefined,
  { text, start, end, language }: Passage,
): DatePart | undefined {
  const { cues } = language;
  if (draft.decimal || draft.fraction || draft.ordinal || (draft.scaled && draft.notation === 'digits'))
    return undefined;
  if (
    before(language.weekday, text, draft.start, start) &&
    draft.high < 8 &&
    !language.units.longest(text, draft.end, end)
  ) {
    return { kind: 'date', start: before(language.weekday, text, draft.start, start)!.end, end: draft.end };
  }
  const figures = dateInFigures(text, draft);
  if (figures) return figures;
  const clock = clockTime();
  if (clock) return clock;
  const unit = language.dateUnits.longest(text, draft.end, end);
  if (!unit || !fits(unit.value)) return undefined;
  const lead = before(cues['date before'].before, text, draft.start, start)?.end ?? draft.start;
  return { kind: 'date', start: lead, end: cues['date after'].after.longest(text, unit.end, end)?.end ?? unit.end };

  function fits(kind: 'year' | 'month' | 'day' | 'decade' | 'century'): boolean {
    const { low, high, digits } = draft;
    switch (kind) {
      case 'year':
        if (digits === 4) return low >= 1000 && low <= 2999;
        if (digits === 2 && draft.notation === 'myriads') return low > 19;
        if (before(language.era, text, draft.start, start)) return true;
        // 106年 counts from 1912 where the words say when, not how long.
        return digits === 3 && low > 80 && low < 150 && /[從从自於于在至到]/.test(text.charAt(draft.start - 1));
      case 'month':
        return low >= 1 && high <= 12;
      case 'day':
        return low >= 1 && high <= 31;
      case 'decade':
        return low % 10 === 0;
      case 'century':
        return low > 9;
    }
  }

  function clockTime(): DatePart | undefined {
    const day = before(cues['day time'].before, text, draft.start, start);
    const from = day?.end ?? draft.start;
    if (draft.low < 0 || draft.high > 24) return undefined;
    if (/[:：]/.test(text.charAt(draft.end)) && draft.notation === 'digits') {
      const minutes = /^[:：]\d\d(?:[:：]\d\d)?(?!\d)/.exec(text.slice(draft.end, draft.end + 7));
      return minutes ? { kind: 'time', start: from, end: draft.end + minutes[0].length } : undefined;
    }
    const hour = cues.clock.after.longest(text, draft.end, end);
    if (!hour) return undefined;
    const goesOn = previous?.kind === 'time' && draft.start - previous.end <= 2;
    const plain = hour.end - draft.end > 1 || /[时時시]/.test(text.charAt(draft.end));
    const span = /^\s?[到至\-–~～—]\s?\S{1,4}[点點时時]/.test(text.slice(hour.end, hour.end + 8));
    return day || goesOn || plain || span ? { kind: 'time', start: from, end: hour.end } : undefined;
  }
}
