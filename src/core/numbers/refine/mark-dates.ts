import type { Draft } from '../draft';
import { myriadDate } from './myriad-date';
import type { Passage, Refiner } from './refiner';
import { spacedDate } from './spaced-date';
import { after, endsPhrase } from './surroundings';

/** Dates and times of day are no claims: 2021年, 今年3月15日, 下午3點至5點, May 4th, in 2016, the 1990s, 8 p.m., 10:30. */
export const markDates: Refiner = (drafts, passage) => {
  const dateOf = passage.language.spaced ? spacedDate : myriadDate;
  let timed = 0;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    timed = endOfCue(draft, passage) ?? timed;
    if (draft.start < timed) {
      draft.noClaim('time');
      continue;
    }
    if (draft.kind) continue;
    const rest = drafts[i + 1];
    if (rest && isSpokenYear(draft, rest, passage)) {
      draft.low = draft.low * 100 + rest.low;
      draft.high = draft.low;
      draft.end = rest.end;
      draft.noClaim('date');
      continue;
    }
    const previous = i > 0 ? drafts[i - 1] : undefined;
    const part = dateOf(draft, previous, passage);
    if (!part) continue;
    draft.noClaim(part.kind);
    // halb vier, 七、八十年代
    if (previous && part.start === previous.start && !previous.kind) previous.noClaim(part.kind);
    draft.start = Math.max(part.start, previous?.end ?? passage.start);
    draft.end = part.end;
  }
  return joinDates(drafts, passage);
};

const cue = /^(?:(?:\d+[ \t]*\r?\n)?[\d:.,]{4,12}[ \t]+-->[ \t]|\d{1,3}:[0-5]\d(?::[0-5]\d)?[ \t]*(?=[\r\n]|$))/;

/**
 * Where a line starts with the number or the time of a cue, the end of its line of times, settings and all: `12`, `00:01.500
 * --> 00:03.000`, `25:02` alone. Undefined where it doesn't.
 */
function endOfCue({ start, notation }: Draft, { text, start: floor, end }: Passage): number | undefined {
  if (start <= floor || text.charCodeAt(start - 1) !== 0x0a || notation !== 'digits') return undefined;
  const cued = cue.exec(text.slice(start, start + 36));
  if (!cued) return undefined;
  const line = text.indexOf('\n', start + cued[0].length);
  return line < 0 ? end : line;
}

/** nineteen eighty-four, twenty twelve. */
function isSpokenYear(hundreds: Draft, rest: Draft, { text, end, language }: Passage): boolean {
  if (!language.spokenYears || hundreds.notation !== 'words' || rest.notation !== 'words') return false;
  if (rest.start !== hundreds.end + 1 || hundreds.low < 15 || hundreds.low > 20 || rest.low < 10 || rest.low > 99)
    return false;
  const plain = !hundreds.scaled && !rest.scaled && !hundreds.ordinal && !rest.ordinal && !rest.fraction;
  return (
    plain && Number.isInteger(rest.low) && text.charAt(rest.end) !== '-' && !after(language.units, text, rest.end, end)
  );
}

/** 5–7日, 5、7日, 8 到 10 月, 1980到2020年: what stands before a date is one too. */
function isDayRange(day: Draft, date: Draft, text: string): boolean {
  if (date.kind !== 'date' || day.notation !== 'digits' || !Number.isInteger(day.low) || !(day.low < date.low))
    return false;
  const isYears = day.digits > 2 && day.digits === date.digits;
  return day.low > 0 && (date.low <= 31 || isYears) && /^ ?[-–~～〜、至到] ?$/.test(text.slice(day.end, date.start));
}

/** October 3-7, Sept. 19 to 22: the last day, or year, which counts nothing. */
function isLastDay(date: Draft, day: Draft, { text, end, language }: Passage): boolean {
  if (date.kind !== 'date' || day.kind || day.notation !== 'digits' || day.digits > 2 || day.decimal) return false;
  if (!endsPhrase(text, day.end, end, language)) return false;
  // 2019-20
  if (day.digits === 2 && day.low === (date.low + 1) % 100) return /^[-–]$/.test(text.slice(date.end, day.start));
  return date.low < day.low && day.low <= 31 && /^(?:[-–]|\s(?:to|through)\s)$/.test(text.slice(date.end, day.start));
}

/** 2022年4月24日20時 is one date, and so is May 4, 2016; figures that the date swallowed (10:30) go. */
function joinDates(drafts: Draft[], passage: Passage): Draft[] {
  const { text } = passage;
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.length > 0 ? joined[joined.length - 1] : undefined;
    if (last && draft.start < last.end) continue;
    for (let i = joined.length - 1, next = draft; i >= 0; next = joined[i--]!) {
      const day = joined[i]!;
      if (day.kind || !isDayRange(day, next, text)) break;
      day.noClaim('date');
    }
    if (last && isLastDay(last, draft, passage)) {
      last.end = draft.end;
      continue;
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
