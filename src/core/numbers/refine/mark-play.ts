import type { Draft } from '../draft';
import { skipSpaces } from '../language/trie';
import type { Passage, Refiner } from './refiner';
import {
  after,
  before,
  clauseEnd,
  clauseStart,
  endsClause,
  endsPhrase,
  holds,
  holdsWord,
  startsClause,
} from './surroundings';

/** How far before a number in its clause the word may stand that says what it is: the winning numbers tonight are. */
const REACH = 40;
/** How far apart numbers of a list stand. */
const LISTED = 6;
/** How far behind a mark it may be corrected: seven out of ten, maybe an eight. */
const AGAIN = 24;
/** How far before its figure a code may be named: 优惠码春天88. */
const CODE = 8;
const isListed = /^(?:,|，|、)? ?(?:and |和|與|与|跟)?$/u;
/** 二十一點, which is no twenty-one points of anything. */
const isPoints = /^[點点](?![\d一二三四五六七八九半幾几多整鐘钟])/u;
/** Played 38, won 20. */
const isScoreAfter = /^,? (?:won|lost|drew|and won|and lost)/u;
/** Kinds of units by which a film, a group or a race is called. */
const namesByUnit: ReadonlySet<string> = new Set([
  'duration',
  'temperature',
  'length',
  'area',
  'volume',
  'speed',
  'angle',
  'other',
]);
/** Of so many marks. */
const isOfMarks = /(?:ten|10|five|hundred|dix|vingt|20|zehn|diez|dez)$/iu;
const isLost = /[輸输賠赔贏赢]了$/u;
const endsSentence = /[。！？!?\n]/u;

/**
 * Numbers of play, and none of what is so: what is staked or guessed (Five bucks says he will; 跟你賭五百塊), given as a mark (a solid seven out
 * of ten, 我給七分), drawn (the winning numbers are 4, 18 and 23), part of a code (优惠码春天88) or no age at all (我永遠十八歲).
 */
export const markPlay: Refiner = (drafts, passage) => {
  let drawn: Draft | undefined;
  let mark: Draft | undefined;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    const next = drafts[i + 1];
    if (isFormationInOne(draft, passage)) draft.noClaim('name');
    if (next && isFormation(draft, next, passage)) {
      draft.noClaim('name');
      next.noClaim('name');
    }
    if (isDrawn(draft, passage) || (drawn && isBesideDrawn(drawn, draft, passage))) {
      drawn = draft;
      draft.noClaim('name');
    }
    if (draft.idle) continue;
    if (isMark(draft, passage) || (mark && isMarkAgain(mark, draft, passage))) {
      mark = draft;
      draft.noClaim();
    } else if (isStaked(draft, passage) || isForever(draft, passage)) draft.noClaim();
    else if (isClass(draft, passage)) draft.noClaim('name');
    else if (isGame(draft, passage) || isNamedByUnit(draft, passage) || isPlace(draft, passage)) draft.noClaim('name');
    else if (isRule(draft, passage) || isCall(draft, passage)) draft.noClaim();
    else if (isCode(draft, passage)) draft.noClaim('name');
  }
  return drafts;
};

/** They are in a four-three. */
function isFormation(first: Draft, second: Draft, { text, start, end, language, cues }: Passage): boolean {
  if (!language.spaced || second.start !== first.end + 1 || text.charAt(first.end) !== '-') return false;
  if (first.kind || second.kind || first.unit || second.unit || second.unitText || first.high + second.high > 11)
    return false;
  if (!before(cues['formation before'].before, text, first.start, start)) return false;
  return endsPhrase(text, second.end, end, language);
}

/** In a three-four, which looks like a range. */
function isFormationInOne(
  { start: at, end: to, low, high, unit, unitText, notation }: Draft,
  { text, start, end, language, cues }: Passage,
): boolean {
  if (!language.spaced || notation !== 'words' || unit || unitText || high - low !== 1 || high > 6) return false;
  if (text.slice(at, to).indexOf('-') < 0 || !before(cues['formation before'].before, text, at, start)) return false;
  return endsPhrase(text, to, end, language);
}

/** The winning numbers tonight are 4. */
function isDrawn(draft: Draft, { text, start, language, cues }: Passage): boolean {
  if (!isSingle(draft)) return false;
  const clause = { start: clauseStart(text, draft.start, start, REACH), end: draft.start };
  return (language.spaced ? holdsWord : holds)(cues.drawn.after, text, clause);
}

/** Its next: 18, 23 and 41. */
function isBesideDrawn(first: Draft, next: Draft, { text }: Passage): boolean {
  return isSingle(next) && next.start - first.end <= LISTED && isListed.test(text.slice(first.end, next.start));
}

function isSingle({ unit, unitText, fraction, ordinal, approx, low, high }: Draft): boolean {
  return !unit && !unitText && !fraction && !ordinal && approx === 'exact' && low === high && low >= 0 && low < 100;
}

function isMark(draft: Draft, passage: Passage): boolean {
  const { text, start, end, language, cues } = passage;
  const { start: at, end: to, unit, kind } = draft;
  if (!before(cues['mark giver'].before, text, at, start)) return false;
  if (!language.spaced) return unit?.name === '分' && kind === null;
  // Seven out of ten voters
  return (
    kind === 'ratio' &&
    isOfMarks.test(text.slice(at, to)) &&
    endsPhrase(text, to, end, language) &&
    !isShared(to, passage)
  );
}

/** Seven out of ten are, of them. */
function isShared(to: number, { text, end, cues }: Passage): boolean {
  return (
    after(cues['share verb'].after, text, to, end) !== undefined ||
    after(cues['part of'].after, text, to, end) !== undefined
  );
}

function isMarkAgain({ end: from }: Draft, draft: Draft, { text, start, end, cues }: Passage): boolean {
  const { start: at, end: to, unit, unitText, low } = draft;
  if (unit || unitText || low > 10 || at - from > AGAIN || !endsClause(text, to, end)) return false;
  return before(cues['mark giver'].before, text, at, start) !== undefined;
}

function isStaked({ start: at, end: to, unit }: Draft, { text, start, end, language, cues }: Passage): boolean {
  if (language.spaced) {
    if (unit?.kind !== 'money') return false;
    if (startsClause(text, at, start) && after(cues['bet after'].after, text, to, end)) return true;
    return before(cues['bet before'].before, text, at, start) !== undefined;
  }
  // 打賭輸了五百萬
  if (isLost.test(text.slice(Math.max(start, at - 2), at))) return false;
  let first = at;
  while (first > start && at - first < REACH && !endsSentence.test(text.charAt(first - 1))) first--;
  return holds(cues.staked.after, text, { start: first, end: clauseEnd(text, to, end, REACH / 2) });
}

/** He fights at 155 pounds. */
function isClass({ start: at, unit }: Draft, { text, start, cues }: Passage): boolean {
  return unit?.kind === 'mass' && before(cues['weight class'].before, text, at, start) !== undefined;
}

/** We used to play twenty-one; 他最拿手的是二十一點. */
function isGame(
  { start: at, end: to, notation, unit, unitText, scaled, low, high, approx }: Draft,
  { text, start, end, language, cues }: Passage,
): boolean {
  if (notation === 'digits' || approx !== 'exact' || low !== high) return false;
  if (!language.spaced) return low === 21 && isPoints.test(text.slice(to - 1, to + 1));
  if (scaled || unit || unitText || low < 20 || !before(cues.plays.before, text, at, start)) return false;
  const isOver = endsPhrase(text, to, end, language) || after(cues['beside name'].after, text, to, end) !== undefined;
  return isOver && !isScoreAfter.test(text.slice(to, to + 8));
}

/** The 38 Degrees people: a unit with a capital within a sentence. */
function isNamedByUnit(
  { start: at, end: to, numeralEnd, unit, notation, approx }: Draft,
  { text, start, language }: Passage,
): boolean {
  if (!language.countsNouns || notation !== 'digits' || approx !== 'exact' || !namesByUnit.has(unit?.kind ?? ''))
    return false;
  if (!/^ \p{Lu}\p{Ll}{3,}(?<!iu)s$/u.test(text.slice(numeralEnd, to))) return false;
  return /\p{Ll}[,]? $/u.test(text.slice(Math.max(start, at - 3), at));
}

/** 去了798，又去了七寶老街: a place that is called by its number. */
function isPlace(
  { start: at, end: to, notation, unit, digits, grouped, scaled, low }: Draft,
  { text, start, end, language, cues }: Passage,
): boolean {
  if (language.spaced || notation !== 'digits' || unit || digits !== 3 || grouped || scaled || low % 10 === 0)
    return false;
  return endsClause(text, to, end) && before(cues['gone to'].before, text, at, start) !== undefined;
}

/** 誰先領先兩分誰拿下這一局: a rule of play. */
function isRule({ start: at, end: to }: Draft, { text, start, end, language, cues }: Passage): boolean {
  if (language.spaced) return false;
  const from = skipSpaces(text, clauseStart(text, at, start, REACH), at);
  if (cues.whoever.after.longest(text, from, at) === undefined) return false;
  return holds(cues.whoever.after, text, { start: to, end: clauseEnd(text, to, end, REACH) });
}

/** 十平: how play stands, as it is called out. */
function isCall({ start: at, end: to, unit, low }: Draft, { text, start, end }: Passage): boolean {
  return unit?.name === '平' && low > 2 && startsClause(text, at, start) && endsClause(text, to, end);
}

/** 我永遠十八歲 */
function isForever({ start: at, unit, kind }: Draft, { text, start, cues }: Passage): boolean {
  if ((kind ?? unit?.kind) !== 'age') return false;
  return before(cues.forever.before, text, at, start) !== undefined;
}

function isCode({ start: at, unit, notation }: Draft, { text, start, language, cues }: Passage): boolean {
  if (unit || notation !== 'digits' || language.spaced) return false;
  const from = Math.max(start, at - CODE);
  return (
    holds(cues['code named'].after, text, { start: from, end: at }) &&
    !/\p{P}/u.test(text.slice(skipSpaces(text, from, at), at))
  );
}
