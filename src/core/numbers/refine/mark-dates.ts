import type { Draft } from '../draft';
import { myriadDate } from './myriad-date';
import type { Passage, Refiner } from './refiner';
import { spacedDate } from './spaced-date';

/** A date or time that a numeral is part of. */
export interface DatePart {
  readonly kind: 'date' | 'time';
  readonly start: number;
  readonly end: number;
}

/** Dates and times of day are no claims: 2021年, 今年3月15日, 下午3點至5點, May 4th, in 2016, the 1990s, 8 p.m., 10:30. */
export const markDates: Refiner = (drafts, passage) => {
  const dateOf = passage.language.spaced ? spacedDate : myriadDate;
  drafts.forEach((draft, i) => {
    if (draft.kind) return;
    const part = dateOf(draft, drafts[i - 1], passage);
    if (!part) return;
    draft.kind = part.kind;
    draft.idle = true;
    draft.start = Math.max(part.start, drafts[i - 1]?.end ?? passage.start);
    draft.end = part.end;
  });
  return joinDates(drafts, passage);
};

/** 5–7日: the first day is one too. */
function isDayRange(day: Draft, date: Draft, text: string): boolean {
  if (date.kind !== 'date' || day.notation !== 'digits' || !Number.isInteger(day.low) || !(day.low < date.low))
    return false;
  return day.low > 0 && date.low <= 31 && /^[-–~～〜]$/.test(text.slice(day.end, date.start));
}

/** 2022年4月24日20時 is one date, and so is May 4, 2016; figures that the date swallowed (10:30) go. */
function joinDates(drafts: Draft[], { text }: Passage): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    if (last && draft.start < last.end) continue;
    if (last && !last.kind && isDayRange(last, draft, text)) {
      last.kind = 'date';
      last.idle = true;
    }
    const dated = (last?.kind === 'date' || last?.kind === 'time') && (draft.kind === 'date' || draft.kind === 'time');
    if (
      last &&
      dated &&
      draft.start - last.end <= 4 &&
      /^(?:[\s,，]*|\s*(?:of|de|del|[-–~～〜])\s*)$/.test(text.slice(last.end, draft.start))
    ) {
      last.end = draft.end;
      last.low = Number.NaN;
      last.high = Number.NaN;
    } else joined.push(draft);
  }
  return joined;
}
