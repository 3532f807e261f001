import type { Draft } from '../draft';
import { skipSpaces } from '../language/trie';
import type { Passage, Refiner } from './refiner';
import {
  after,
  anyOf,
  before,
  clauseEnd,
  clauseStart,
  endsClause,
  endsPhrase,
  holds,
  startsClause,
} from './surroundings';

/** How far after a count the first marker of the list that it announces may stand. */
const REACH = 40;
/** How far into its clause the speaker is named. */
const OPENING = 4;
const pronoun = /[我咱]/;
const isAsking = /[問问]$|[請请]教$/;
const pointsAt = anyOf('那這这該该此');

/** Counts that number what the speaker is about to say are no claims: 兩點, three things, two reasons. */
export const markOwnLists: Refiner = (drafts, passage) => {
  const { text, start, end, language, cues } = passage;
  drafts.forEach((draft, i) => {
    if (draft.kind || draft.low > 9 || draft.low < 1 || draft.approx !== 'exact') return;
    if (draft.high !== draft.low) {
      // What are two or three books that you like?
      if (draft.notation === 'words' && draft.unit === null && isAskedFor(draft, passage)) draft.noClaim('count');
      return;
    }
    const { unit } = draft;
    if (draft.ordinal || (draft.notation === 'digits' && language.spaced)) return;
    // 「划船」兩個字
    if (isSpelled(draft, passage) || isPieces(draft, passage)) {
      draft.noClaim('count');
      return;
    }
    // 二つ目 is a rank of a list.
    if (
      unit &&
      unit.kind !== 'count' &&
      !(unit.kind === 'frequency' && !language.spaced) &&
      !(unit.kind === 'rank' && !language.spaced)
    )
      return;
    const moved = language.spaced && before(cues.moved.before, text, draft.start, start);
    if (moved) return;
    // 這兩個字: what is pointed at is no count
    const points = !language.spaced && (unit?.kind === 'count' || unit?.kind === 'frequency') && unit.code === null;
    const isPointedAt = draft.notation !== 'digits' || pointsAt(text, skipSpaces(text, draft.start, start) - 1);
    if (draft.notation === 'words' && isAskedFor(draft, passage)) {
      draft.noClaim('count');
      return;
    }
    if (
      isPointedAt &&
      isReferred(draft, drafts[i - 1], passage) &&
      (language.spaced || points || standsAlone(draft, passage))
    ) {
      draft.noClaim('count');
      return;
    }
    if (tellsListeners(draft, passage)) {
      draft.noClaim('count');
      return;
    }
    if (draft.notation === 'digits') return;
    const brief = language.spaced ? after(cues.brief.after, text, draft.numeralEnd, end) : undefined;
    const named =
      (brief && after(cues['own list'].after, text, brief.end, end)) ??
      after(cues['own list'].after, text, draft.numeralEnd, end) ??
      (draft.end === draft.numeralEnd ? undefined : after(cues['own list'].after, text, draft.end, end));
    const next = drafts[i + 1];
    const isFirst = next?.kind === 'list marker' || (next?.ordinal && next.low === 1 && !language.spaced);
    const announces = isFirst && next.start - draft.end < REACH && startsClause(text, next.start, start);
    if ((!named && !announces && !isTopics(draft, passage)) || isDivided(draft, passage)) return;
    draft.noClaim('count');
  });
  return drafts;
};

/**
 * 這兩個, these three bills, the two nodes: those that the talk knows already. Not the two largest banks, and not two of the
 * three.
 */
function isReferred(
  { start: at, numeralEnd }: Draft,
  last: Draft | undefined,
  { text, start, end, language, cues }: Passage,
): boolean {
  const word = before(cues.referring.before, text, at, start);
  if (!word) return false;
  if (!language.spaced) return true;
  if (after(cues['told apart'].after, text, numeralEnd, end)) return false;
  const part = before(cues['part of'].before, text, word.end, start);
  if (!part) return true;
  // Two of the three, some of the three; but: the leaders of the two parties.
  const isCounted = last !== undefined && last.end >= part.end - 1 && last.end <= part.end;
  return !isCounted && language.countsNouns && before(cues['some of'].before, text, part.end, start) === undefined;
}

/** What are two books that you like? How many there are is up to whom it is asked. But: they recommend two doses. */
function isAskedFor({ start: at }: Draft, { text, start, cues, sentences }: Passage): boolean {
  return before(cues['asks for some'].before, text, at, start) !== undefined && sentences.isAsked(at);
}

/** I'm going to walk you through three slides; 我接下來用五張投影片跟各位說明; but 我跟各位說明過三個案子了. */
function tellsListeners({ start: at, end: to }: Draft, { text, start, end, language, cues }: Passage): boolean {
  if (language.spaced) return before(cues['about to tell'].before, text, at, start) !== undefined;
  const from = clauseStart(text, at, start, REACH);
  if (!pronoun.test(text.slice(from, Math.min(at, from + OPENING)))) return false;
  // 我只問三題
  if (isAsking.test(text.slice(Math.max(from, at - 2), at))) return true;
  const rest = { start: to, end: clauseEnd(text, to, end, REACH) };
  return (
    holds(cues['tells you'].after, text, rest) && !holds(cues.happened.after, text, { start: from, end: rest.end })
  );
}

/** 我的問題有兩個，: how many the speaker will tell. */
function isTopics(
  { start: at, end: to, unit: counted }: Draft,
  { text, start, end, language, cues }: Passage,
): boolean {
  if (language.spaced || counted?.kind !== 'count' || !endsClause(text, to, end)) return false;
  const has = /(?:一共|总共|總共|主要)?有$/.exec(text.slice(Math.max(start, at - 4), at));
  if (!has) return false;
  const topic = before(cues['own talk'].before, text, at - has[0].length, start);
  return topic !== undefined && pronoun.test(text.slice(Math.max(start, topic.end - 3), topic.end + 2));
}

/** 全案分成三個部分: a count of parts, but not those of the speaker's own talk: 簡報分成三個部分. */
function isDivided({ start: at }: Draft, { text, start, cues }: Passage): boolean {
  const word = before(cues.divided.before, text, at, start);
  return word !== undefined && !before(cues['own talk'].before, text, word.end, start);
}

/** 「划船」兩個字: the characters of a word. */
function isSpelled({ start: at, end: to }: Draft, { text, start, language }: Passage): boolean {
  return !language.spaced && text.charAt(to) === '字' && /[」』”"] ?$/.test(text.slice(Math.max(start, at - 2), at));
}

/** 這其實是兩塊: parts of a matter, no money. */
function isPieces({ start: at, end: to, low, unit: money }: Draft, { text, start, end, cues }: Passage): boolean {
  if (money?.kind !== 'money' || low > 5 || !/[块塊]/.test(text.charAt(to - 1))) return false;
  return endsClause(text, to, end) && before(cues.pieces.before, text, at, start) !== undefined;
}

/** 這三個是…: what is counted was named before. */
function standsAlone({ end: at }: Draft, { text, end, language }: Passage): boolean {
  return endsPhrase(text, at, end, language);
}
