import type { Draft } from '../draft';
import { skipSpaces } from '../language/trie';
import { isThroughout } from './is-throughout';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before } from './surroundings';

const isDone = anyOf('了');
const isMany = anyOf('多');
const isPiece = anyOf('個个');

/** 比前一天多了4人: more by so many. */
function isVerb(text: string, at: number, next: number): boolean {
  return at + 1 === next && isDone(text, at);
}

/** `<v Ann>61%`: the bracket of a tag before the number is no sign for more. */
function closesTag(text: string, at: number, floor: number): boolean {
  if (text.charCodeAt(at) !== 0x3e) return false;
  for (let i = at - 1; i >= floor && at - i < 60; i--) {
    const code = text.charCodeAt(i);
    if (code === 0x3c) return true;
    if (code === 0x3e || code === 0x0a) return false;
  }
  return false;
}

/** Takes the word before and the word after that say how precise a number is, and what they make of it. */
export const attachApproximations: Refiner = (drafts, passage) => {
  const { end } = passage;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    if (draft.kind && draft.kind !== 'ratio') continue;
    takeAfter(draft, drafts[i + 1]?.start ?? end, i + 1 < drafts.length, passage);
    takeBefore(draft, drafts[i - 1], passage);
  }
  return drafts;
};

function takeAfter(draft: Draft, limit: number, goesOn: boolean, passage: Passage): void {
  const { text, language } = passage;
  const found = after(language.after, text, draft.end, limit);
  if (!found || found.value === 'none' || (goesOn && isVerb(text, found.end, limit))) return;
  // £3m and over two years of work
  if (
    goesOn &&
    language.spaced &&
    skipSpaces(text, found.end, limit) === limit &&
    followsAnd(draft.end, limit, passage)
  )
    return;
  // 一個多元的社會
  if (isMany(text, draft.end) && isPiece(text, draft.end - 1)) return;
  draft.end = found.end;
  draft.approx = found.value;
}

function followsAnd(at: number, limit: number, { text, language }: Passage): boolean {
  return after(language.tokens, text, at, limit)?.value.type === 'and';
}

function isArticle({ numeralStart, numeralEnd }: Draft, { text, language }: Passage): boolean {
  const token = language.tokens.longest(text, numeralStart, numeralEnd);
  return token?.value.type === 'article' && token.end === numeralEnd;
}

function isPreposition(from: number, to: number, { text, cues }: Passage): boolean {
  const at = skipSpaces(text, from, to);
  return skipSpaces(text, cues['not with article'].after.longest(text, at, to)?.end ?? from, to) === to;
}

function takeBefore(draft: Draft, previous: Draft | undefined, passage: Passage): void {
  const { text, start, language } = passage;
  const floor = previous?.end ?? start;
  const found = before(language.before, text, draft.start, floor);
  if (!found || found.value.approx === 'none' || closesTag(text, found.end, start)) return;
  // 破2%, but no 破5個洞
  if (draft.high < (found.value.least ?? Number.NEGATIVE_INFINITY) && !draft.unit?.kind.startsWith('percentage'))
    return;
  if (found.value.bare && !draft.bareUnit) return;
  // über ein Gesetz: about one, and no more than one.
  if (!draft.unit && draft.article && isPreposition(found.end, draft.numeralStart, passage)) return;
  const word = { start: found.end, end: skipSpaces(text, draft.start, found.end) };
  if (found.value.approx === 'more than' && isThroughout(word, draft, previous, passage)) {
    // over a year
    if (isArticle(draft, passage)) draft.noClaim('duration');
    return;
  }
  draft.start = found.end;
  // 近3年 are the last three years.
  const latest = draft.unit?.kind === 'duration' && language.latest.longest(text, found.end, draft.numeralStart);
  if (!latest && draft.approx === 'exact') draft.approx = found.value.approx;
}
