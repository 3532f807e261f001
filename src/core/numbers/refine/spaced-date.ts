import type { Draft } from '../draft';
import { classOf, LETTER } from '../language/character-class';
import { skipSpaces } from '../language/trie';
import { dateInFigures } from './date-in-figures';
import type { DatePart } from './date-part';
import type { Passage } from './refiner';
import { after, anyOf, before, endsClause, endsPhrase, unitAfter, wordAt } from './surroundings';

const isApostrophe = anyOf("'’");
const startsDecade = anyOf("'’s");

/** 7.54 Uhr, 8.30 p.m. */
const dottedTime = /^[012]?\d\.[0-5]\d$/;

/** The date or time of day that a numeral of a language with spaces is part of; undefined where it is none. */
export function spacedDate(draft: Draft, previous: Draft | undefined, passage: Passage): DatePart | undefined {
  const { text, start, end, language, cues } = passage;
  const value = draft.low;
  if (draft.decimal && draft.digits <= 2 && dottedTime.test(text.slice(draft.start, draft.end))) {
    const clock = after(cues.clock.after, text, draft.end, end);
    if (clock && !after(language.units, text, draft.end, end))
      return { kind: 'time', start: draft.start, end: clock.end };
  }
  // a las nueve y media
  if (value <= 24 && value >= 0 && isHourAlone(draft, passage))
    return { kind: 'time', start: draft.start, end: draft.end };
  if (!Number.isInteger(value) || draft.high !== value || draft.fraction || draft.scaled || value < 0) return undefined;
  // ’91
  if (draft.digits === 2 && isApostrophe(text, draft.start - 1) && classOf(text.charCodeAt(draft.start - 2)) !== LETTER)
    if (draft.notation === 'digits' && !after(language.units, text, draft.end, end))
      return { kind: 'date', start: draft.start, end: text.charAt(draft.end) === 's' ? draft.end + 1 : draft.end };
  const isYear = draft.notation === 'digits' && draft.digits === 4 && !draft.grouped && value >= 1000 && value <= 2199;
  const figures = dateInFigures(text, draft);
  if (figures) return figures;
  const month = before(cues.month.before, text, draft.start, start);
  if (month && isMonth(month.end, passage) && value >= 1 && (value <= 31 || isYear))
    return { kind: 'date', start: month.end, end: draft.end };
  if (value >= 1 && value <= 31) {
    // 15 January, 15 de enero, 8. Mai
    const from = text.charAt(draft.end) === '.' ? draft.end + 1 : draft.end;
    const at = after(language.filler, text, from, end)?.end ?? from;
    const next = after(cues.month.after, text, at, end);
    if (next && isMonth(skipSpaces(text, at, end), passage)) return { kind: 'date', start: draft.start, end: next.end };
  }
  if (isShortYear(draft, passage)) return { kind: 'date', start: draft.start, end: draft.end };
  if (isMinutes(draft, previous, passage)) return { kind: 'time', start: draft.start, end: draft.end };
  const time = clockTime(draft, previous, passage);
  if (time) return time;
  // les années 80, los años noventa
  if (value % 10 === 0 && value >= 10 && value < 100 && before(cues['decade before'].before, text, draft.start, start))
    if (!unitAfter(language.units, text, draft.end, end)) return { kind: 'date', start: draft.start, end: draft.end };
  if (!isYear) return undefined;
  // In 1492, Columbus; but by 1200 homes.
  if (
    value < 1500 &&
    !(endsClause(text, draft.end, end) && before(cues['year before'].before, text, draft.start, start))
  )
    return undefined;
  const decade = startsDecade(text, draft.end) && /^['’]?s(?![\p{L}])/u.exec(text.slice(draft.end, draft.end + 3));
  if (decade && value % 10 === 0) return { kind: 'date', start: draft.start, end: draft.end + decade[0].length };
  const dated =
    before(cues['date before'].before, text, draft.start, start) ||
    after(cues['date after'].after, text, draft.end, end);
  if (dated || (previous?.kind === 'date' && draft.start - previous.end < 6))
    return { kind: 'date', start: draft.start, end: draft.end };
  if (language.leading.nearest(text, draft.start, start)) return undefined;
  if (unitAfter(language.units, text, draft.end, end)) return undefined;
  // 2000 families is a count; a year has no noun of its own.
  const counts =
    (value % 100 === 0 || value < 1900) && /^[\s-]+\p{Ll}+s\b/u.test(text.slice(draft.end, draft.end + 24));
  return counts || start + 4 === end ? undefined : { kind: 'date', start: draft.start, end: draft.end };
}

/** Herbst 89, mai 68, class of ninety-four: the last two digits of a year behind a season or month, with nothing that they count. */
function isShortYear({ start: at, end: to, low, digits, notation, ordinal }: Draft, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  if (ordinal || low > 99 || (notation === 'digits' ? digits !== 2 : low < 20)) return false;
  const month = before(cues.month.before, text, at, start);
  const isOfMonth = low > 31 && month !== undefined && isMonth(month.end, passage);
  if (!isOfMonth && !before(cues['short year before'].before, text, at, start)) return false;
  if (unitAfter(language.units, text, to, end)) return false;
  if (endsPhrase(text, to, end, language) || after(cues['year verb'].after, text, to, end)) return true;
  // Mayo del 68 cambió todo; but: im Mai 68 Tote, en mayo de 68 personas
  if (!language.countsNouns) return false;
  const word = wordAt(text, skipSpaces(text, to, end), end);
  return (
    word !== undefined &&
    !cues['people noun'].after.longest(text, word.start, word.end) &&
    isSingular.test(text.slice(word.start, word.end))
  );
}

/** What is counted ends with an s; so do verbs of us: en el 92 fuimos. */
const isSingular = /^\p{Ll}*(?:[^sx\P{L}]|mos)$/u;

/** à quinze heures trente, a las nueve quince: minutes behind their hour. */
function isMinutes(
  { start: at, end: to, low, notation, ordinal }: Draft,
  hour: Draft | undefined,
  { text, end, language }: Passage,
): boolean {
  if (hour?.kind !== 'time' || notation !== 'words' || ordinal || low < 1 || low > 59) return false;
  return at === hour.end + 1 && endsPhrase(text, to, end, language);
}

/** Months are written with a capital where the language does so, which tells `May` from `may`. */
function isMonth(at: number, { text, language }: Passage): boolean {
  return !language.capitalMonths || /\p{Lu}/u.test(text.charAt(at));
}

function clockTime(draft: Draft, previous: Draft | undefined, passage: Passage): DatePart | undefined {
  const { text, start, end, language, cues } = passage;
  const value = draft.low;
  if (draft.ordinal) return undefined;
  const past = before(cues['day time'].before, text, draft.start, start);
  if (past && !unitAfter(language.units, text, draft.end, end))
    return { kind: 'time', start: past.end, end: draft.end };
  if (value > 24) return stamp(draft, passage);
  const minutes =
    draft.notation === 'digits'
      ? /^(?::|\s?h)\s?[0-5]\d(?::[0-5]\d)?(?!\d)/.exec(text.slice(draft.end, draft.end + 7))
      : null;
  const at = draft.end + (minutes ? minutes[0].length : 0);
  const clock = after(cues.clock.after, text, at, end);
  if (!minutes && (!clock || isDuration(draft, previous, clock.end, passage))) return undefined;
  return { kind: 'time', start: draft.start, end: clock?.end ?? at };
}

/** a las nueve, às nove: an hour without a word for it. */
function isHourAlone(draft: Draft, { text, start, end, language, cues }: Passage): boolean {
  // at 1:15
  if (/^:[0-5]\d/.test(text.slice(draft.end, draft.end + 3))) return false;
  if (!before(cues['hour alone'].before, text, draft.start, start)) return false;
  return endsPhrase(text, draft.end, end, language);
}

/** trois heures may be how long or how late: a preposition tells (à trois heures, but deux à trois heures). */
function isDuration(
  draft: Draft,
  previous: Draft | undefined,
  clockEnd: number,
  { text, start, end, language, cues }: Passage,
): boolean {
  const unit = after(language.units, text, draft.end, end);
  if (unit?.end !== clockEnd || unit.value.kind !== 'duration') return false;
  const at = before(cues['hour before'].before, text, draft.start, start);
  return !at || (previous !== undefined && skipSpaces(text, at.end, start) === previous.end);
}

/** [28:13], (1:02:03): where in a recording something is said. */
function stamp(draft: Draft, { text }: Passage): DatePart | undefined {
  if (draft.notation !== 'digits' || !/[[(]/.test(text.charAt(draft.start - 1))) return undefined;
  const rest = /^(?::[0-5]\d){1,2}(?=\\?[\])])/.exec(text.slice(draft.end, draft.end + 8));
  return rest ? { kind: 'time', start: draft.start, end: draft.end + rest[0].length } : undefined;
}
