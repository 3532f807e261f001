import type { Draft } from '../draft';
import { skipSpaces, type TrieMatch } from '../language/trie';
import { multiply } from '../scan/multiply';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before, clauseStart, holds, holdsWord } from './surroundings';

/** What speakers estimate by two figures in a row. */
const spokenInPairs: ReadonlySet<string> = new Set([
  'duration',
  'percentage',
  'length',
  'mass',
  'temperature',
  'age',
  'speed',
]);
/** How far back a verb of change may stand in the sentence, and in the clause. */
const SENTENCE = 90;
const CLAUSE = 14;
const endsSentence = anyOf('.!?\n');
const isDash = anyOf('-–—');

/** Joins two numbers to one range: 5-6 mm, 15周-20周, between 5 and 10 percent, 25000원 - 30000원, two or three days. */
export const joinRanges: Refiner = (drafts, passage) => {
  const joined: Draft[] = [];
  let low: Draft | undefined;
  for (const draft of drafts) {
    if (low && joins(low, draft, passage)) join(low, draft, passage);
    else {
      joined.push(draft);
      low = draft;
    }
  }
  return joined;
};

function joins(low: Draft, high: Draft, passage: Passage): boolean {
  const { text, start, language, cues } = passage;
  if (low.kind || high.kind || low.ordinal || high.ordinal) return false;
  const percent = isPercentOf(low, high);
  if (falls(low, high, passage)) {
    shareUnit(low, high, passage);
    return false;
  }
  if (low.fraction !== high.fraction && !percent) return false;
  if (high.high !== high.low || !(low.high * scaleOf(low, high, passage) < (percent ? high.low / 100 : high.low)))
    return false;
  if (isLoosePair(low, high, passage) || isNeighbour(low, high, passage)) return true;
  const word = language.ranges.nearest(text, low.end, high.start);
  if (!word || skipSpaces(text, word.end, high.start) !== high.start || isScore(low, high, passage)) return false;
  // the one — 1066
  if (low.notation !== high.notation && text.charAt(high.start - 1) === ' ' && isDash(text, high.start - 2))
    return false;
  // improved by 40 seconds to six minutes: by how much, and to what
  const told = low.unit !== null && low.end > low.numeralEnd && high.unit !== null && low.unit.kind !== 'percentage';
  if (told && word.value === 'to' && before(cues.moved.before, text, low.start, start)) return isDash(text, low.end);
  const between = before(language.between, text, low.start, start);
  if (word.value === 'to' && isChange(low, high, word.end - 1, passage)) {
    shareUnit(low, high, passage);
    return false;
  }
  if (word.value === 'and' && !between) return false;
  // went from zero to 2.5M
  if (low.high === 0 && between && word.value === 'to') return false;
  // magnitud 7,1 a 57 kilómetros: far apart, and one has decimals
  if (word.value === 'to' && !between && language.spaced && !isDash(text, word.end - 1))
    if (low.decimal && !high.decimal && !low.unit && high.unit && high.low > 4 * low.high) return false;
  if (word.value === 'or' && high.low > 3 * low.high * scaleOf(low, high, passage)) return false;
  if (low.high !== low.low && word.value !== 'or') return false;
  // €3-5 million: the sign before the lower end is that of both.
  if (!low.unit || (!high.unit && low.end === low.numeralEnd)) return true;
  // a year or two
  if (!high.unit && word.value === 'or' && high.low === low.high + 1) return true;
  if (!high.unit || low.unit.code !== high.unit.code || low.unit.kind !== high.unit.kind) return false;
  const dash = /[-–—~～〜]/.test(text.slice(low.end, high.start));
  return dash || word.value === 'and' || !between;
}

/** It rose from 38 to 152, 从2.8%到4.1%, 5%から8%に: what was and what is are two, no range. */
function isChange(low: Draft, high: Draft, wordEnd: number, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  if (isDash(text, wordEnd) || isDash(text, low.end)) return false;
  if (language.spaced) {
    const from = before(language.between, text, low.start, start);
    return (
      from !== undefined &&
      holdsWord(cues.changed.after, text, { start: sentenceStart(from.end, passage), end: from.end })
    );
  }
  if (before(cues['before change'].before, text, low.start, start)) {
    const kind = high.unit?.kind;
    return !(kind === 'age' || kind === 'duration' || kind === 'length') || changes(low.start, passage);
  }
  return after(cues['change to'].after, text, high.end, end) !== undefined;
}

/** Fell from 7.6 to 3.2 percent: no range, but the unit is that of both. */
function falls(low: Draft, high: Draft, passage: Passage): boolean {
  if (low.unit || !high.unit || high.low >= low.low || low.fraction || high.low !== high.high) return false;
  const word = changeWord(low, high, passage);
  return word !== undefined && isChange(low, high, word.end - 1, passage);
}

function changeWord(low: Draft, high: Draft, { text, language, cues }: Passage): TrieMatch<unknown> | undefined {
  const word = language.ranges.nearest(text, low.end, high.start);
  const to = word?.value === 'to' ? word : cues['change to'].after.nearest(text, low.end, high.start);
  return to && skipSpaces(text, to.end, high.start) === high.start ? to : undefined;
}

function changes(at: number, { text, start, cues }: Passage): boolean {
  return holds(cues.changed.after, text, { start: clauseStart(text, at, start, CLAUSE), end: at });
}

function sentenceStart(at: number, { text, start }: Passage): number {
  let from = at;
  while (from > start && at - from < SENTENCE && !endsSentence(text, from - 1)) from--;
  return from;
}

/** From 7.6 to 3.2 percent, from two to three million: the unit and scale of what is are those of what was. */
function shareUnit(low: Draft, high: Draft, passage: Passage): void {
  const scale = scaleOf(low, high, passage);
  low.low = multiply(low.low, scale);
  low.high = multiply(low.high, scale);
  if (low.unit) return;
  low.unit = high.unit;
  low.unitText = high.unitText;
  low.scaled ||= scale > 1;
}

/** They lost 2-3, a 4-5 vote: the count of each side. */
function isScore(low: Draft, high: Draft, { text, start, end, cues }: Passage): boolean {
  if (low.unit || high.unit || high.start !== low.end + 1 || high.digits > 3) return false;
  // won 2-3 games
  if (/^\s\p{Ll}+s\b/u.test(text.slice(high.end, Math.min(end, high.end + 20)))) return false;
  const { score } = cues;
  return (before(score.before, text, low.start, start) ?? after(score.after, text, high.end, end)) !== undefined;
}

/** `20, 25 years ago`: two round figures in a row, of which only the second has a unit. */
function isLoosePair(low: Draft, high: Draft, { text, start, language }: Passage): boolean {
  if (!language.spaced || low.unit || !high.unit || text.slice(low.end, high.start) !== ', ') return false;
  // 10, $15,000
  if (isThousands(low, high)) return true;
  if (!spokenInPairs.has(high.unit.kind)) return false;
  return high.low <= 2 * low.low && !/,\s*$/.test(text.slice(Math.max(start, low.start - 2), low.start));
}

function isThousands(low: Draft, high: Draft): boolean {
  if (high.unit?.kind !== 'money' || !high.grouped || low.decimal || low.grouped) return false;
  return low.low * 1000 < high.low && low.low * 2000 >= high.low;
}

/** 5萬、6萬筆: one more of the same scale. */
function isNeighbour(low: Draft, high: Draft, { text, language }: Passage): boolean {
  if (language.spaced || low.unit || low.scale !== high.scale) return false;
  // 十四、十五年前
  if (low.scale === 1 && low.low > 9 && high.low === low.low + 1 && high.unit && !low.decimal)
    return text.slice(low.end, high.start) === '、' && text.charAt(low.start - 1) !== '、';
  if (low.scale < 1000) return false;
  return high.low === low.low + low.scale && text.slice(low.end, high.start).trim() === '、';
}

function join(low: Draft, high: Draft, passage: Passage): void {
  const { text, start, language } = passage;
  const between = before(language.between, text, low.start, start);
  const word = language.ranges.nearest(text, low.end, high.start);
  if (between && word?.value === 'and') low.start = between.end;
  low.low = multiply(low.low, scaleOf(low, high, passage));
  low.high = isPercentOf(low, high) ? high.high / 100 : high.high;
  low.end = high.end;
  low.numeralEnd = high.numeralEnd;
  if (!low.unit) {
    low.unit = high.unit;
    low.unitText = high.unitText;
  }
  low.scaled ||= high.scaled;
  low.article = false;
}

/** 7-9 million, 三到五萬: the scale of the upper end counts for the lower one too. */
function scaleOf(low: Draft, high: Draft, { text, start, language }: Passage): number {
  const measured = low.unit !== null && low.end > low.numeralEnd;
  if (low.fraction || low.scaled || measured || low.low >= 1000) return 1;
  // entre 20 et 30 000: thousands both.
  if (
    high.grouped &&
    language.spaced &&
    low.low * 1000 < high.low &&
    low.low * 10000 > high.low &&
    before(language.between, text, low.numeralStart, start)
  )
    return high.low % 1000 === 0 && language.ranges.nearest(text, low.end, high.start)?.value === 'and' ? 1000 : 1;
  if (language.spaced && isThousands(low, high) && text.slice(low.end, high.start) === ', ') return 1000;
  if (!high.scaled) return 1;
  // Two to three hundred; but ten to a hundred.
  return low.high * high.scale < high.low ? high.scale : 1;
}

/** 百分之三十到四十: the word for percent is said once. */
function isPercentOf(low: Draft, high: Draft): boolean {
  return low.denominator === 100 && !high.fraction && !high.unit && high.low <= 100;
}
