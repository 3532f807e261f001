import type { Draft } from '../draft';
import { classOf, DIGIT, LETTER } from '../language/character-class';
import { skipSpaces } from '../language/trie';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before, endsClause, isHan, startsClause, startsLine } from './surroundings';

const isFigureMark = anyOf('.)、）．');
const isMark = anyOf('、）)');
const isQuote = anyOf('「『“');
const isVerb = anyOf('是来來');
/** What a numeral that counts a point off may stand behind. */
const opensPoints = anyOf('.;!\n');
const isCounting = /^, \p{L}/u;
/** The longest title of what is counted off. */
const HEADING = 40;
const isHeading = /^, [^,.?!:;]+:/;
/** What may stand between a subject and its verb. */
const isAside = /^, (?:[\p{L}'’-]+ ){0,3}[\p{L}'’-]+, /u;
/** The most of a clause that is looked at for its subject and verb. */
const CLAUSE = 60;
const isClause =
  /^, (?:the|this|these|our|their|it|that)(?: (?!which|who|that|we|i|you|they)[\p{L}'’-]+){0,4}? (?:is|are|isn't|aren't|should|must|will|can|can't|cannot|won't|doesn't|don't|has to|have to|needs?)(?!\p{L})/u;
const PARENTHESIS = 0x28;
/** How far apart two points that are counted off may begin. */
const POINTS = 900;
const isPointMark = anyOf(',.');
const isComma = anyOf(',');
const isThat = /\bthat(?:['’]s| is) $/i;
/** What a point is counted off behind: a sentence, or a joint in one. */
const beforePoint = /(?:^|[.;!?] |[.,;!?] ?(?:and|but|then),? |\b(?:and|but),? )$/iu;
/** Numbers that are told together count nothing off: one, two, three. */
const listedOn = /^,? (?:and |or )?$/;
const beforeReason = /^, (?:because|so|that|since|if|as|i think|i believe)\b/iu;

/**
 * Numerals that only number what is said: 一是, 二、, 第一,, `1.`, `(2)` at the start of a line or clause. The
 * ordinals among them are told apart from ranks here: 第一 between punctuation marks, `First,`.
 */
export const markListMarkers: Refiner = (drafts, passage) => {
  /** The last number that may have counted a point off. */
  let last: Draft | undefined;
  for (const draft of drafts) {
    if (isPoint(draft, last, passage)) {
      last = draft;
      draft.noClaim('list marker');
      continue;
    }
    if (mayPoint(draft, passage) && opensPoint(draft, passage)) last = draft;
    if (draft.kind || draft.fraction || draft.decimal || draft.scaled || draft.low > 20) continue;
    // exhibits four through nine
    if (draft.high !== draft.low && !(draft.high < 100)) continue;
    if (isNamed(draft, passage) || draft.high !== draft.low) continue;
    if (!isMarker(draft, passage) && !goesOn(last, draft, passage)) continue;
    if (!draft.ordinal && isVerb(passage.text, draft.end)) draft.end++;
    draft.noClaim('list marker');
    last = draft;
  }
  return drafts;
};

/** Number two, we need roads; on page three: a word that says so stands before the numeral, and no noun after it. */
function isNamed(draft: Draft, { text, start, end, language, cues }: Passage): boolean {
  if (!language.spaced || draft.notation !== 'words' || draft.ordinal || draft.unit) return false;
  const name = before(cues['identifier before'].before, text, draft.start, start);
  if (!name) return false;
  const ends = endsClause(text, draft.end, end);
  if (!ends && !after(cues['function word'].after, text, draft.end, end)) return false;
  if (before(cues.ranked.before, text, draft.start, start)) {
    // ranked number three, number one in the world
    draft.kind = 'rank';
    // The song is number two; but our safety is number one.
    const told =
      draft.low > 1 &&
      before(cues.being.before, text, name.end, start) &&
      !after(cues['on the agenda'].after, text, draft.end, end);
    draft.idle = !told && !before(cues.ranked.before, text, name.end, start);
    if (!draft.idle) draft.start = name.end;
    if (draft.idle && startsClause(text, name.end, start)) draft.kind = 'list marker';
  } else {
    draft.noClaim('name');
  }
  return true;
}

/** One, it is cheap; that's one. But: She met one. */
function opensPoint(draft: Draft, { text, start }: Passage): boolean {
  const before = text.slice(Math.max(start, draft.start - 8), draft.start);
  if (!isComma(text, draft.end)) return isThat.test(before);
  return startsClause(text, draft.start, start) || beforePoint.test(before);
}

/** What may count a point off: a number in words before a mark. */
function mayPoint({ end: to, notation, low, unit, ordinal }: Draft, { text, language }: Passage): boolean {
  return language.spaced && notation === 'words' && !unit && !ordinal && low <= 10 && isPointMark(text, to);
}

/** One, it is cheap. And two, because it is there; that's one. Two, I think that…: it goes on from the last that counted a point off. */
function isPoint(draft: Draft, last: Draft | undefined, passage: Passage): boolean {
  const { text, start, end, language } = passage;
  if (!last || !mayPoint(draft, passage) || draft.kind || draft.article) return false;
  if (draft.low !== last.low + 1 || draft.high !== draft.low || draft.start - last.end > POINTS) return false;
  if (!isCounting.test(text.slice(draft.end, draft.end + 3))) return false;
  const before = text.slice(Math.max(start, draft.start - 8), draft.start);
  if (!beforePoint.test(before) || listedOn.test(text.slice(last.end, draft.start))) return false;
  return (
    !after(language.cues['answer goes on'].after, text, draft.end + 1, end) ||
    beforeReason.test(text.slice(draft.end, draft.end + 12))
  );
}

function isMarker(draft: Draft, passage: Passage): boolean {
  const { text, start, end, language } = passage;
  // 第三名 is a rank.
  if (draft.ordinal && /[名位]$/.test(text.slice(draft.numeralEnd, draft.end))) return false;
  if (draft.ordinal) return endsClause(text, draft.end, end) && startsClause(text, draft.start, start);
  if (draft.notation === 'digits') {
    if (!isFigureMark(text, draft.end)) return false;
    const opened = text.charCodeAt(draft.start - 1) === PARENTHESIS;
    if (startsLine(text, opened ? draft.start - 1 : draft.start, start)) return true;
    // 「1.防範…」, you have to 1) copy it
    if (draft.digits > 2 || classOf(text.charCodeAt(draft.end + 1)) === DIGIT) return false;
    if (isQuote(text, draft.start - 1)) return true;
    return text.charAt(draft.end) === ')' && !text.slice(Math.max(start, draft.start - 40), draft.start).includes('(');
  }
  if (language.spaced) return isCountedOff(draft, passage);
  if (draft.unit) return false;
  return (isVerb(text, draft.end) || isMark(text, draft.end)) && startsClause(text, draft.start, start);
}

/** 核心是 1. 如何… 2. 如何…, (1)工廠 (2)道路: counted from one within a line, in a language that puts no space there. */
function goesOn(last: Draft | undefined, draft: Draft, { text, language }: Passage): boolean {
  const { start: at, end: to, low, notation, digits } = draft;
  if (language.spaced || notation !== 'digits' || digits > 2) return false;
  if (low !== 1 && low - 1 !== last?.low) return false;
  const isInBrackets = isOpening(text, at - 1) && isClosing(text, to);
  if (!isInBrackets && !isStop(text, to)) return false;
  const next = text.charCodeAt(text.charAt(to + 1) === ' ' ? to + 2 : to + 1);
  const before = classOf(text.charCodeAt(at - (isInBrackets ? 2 : 1)));
  return isHan(next) && before !== DIGIT && before !== LETTER;
}

const isOpening = anyOf('(（');
const isClosing = anyOf(')）');
const isStop = anyOf('.．');

/** Two, crime: we need lights. Not an answer: "How many?" "Two, I think." */
function isCountedOff({ start: at, end: to, notation, low, unit, article }: Draft, passage: Passage): boolean {
  const { text, start, end, cues } = passage;
  if (notation !== 'words' || unit || article || low < 1 || low > 10 || !isCounting.test(text.slice(to, to + 3)))
    return false;
  const left = skipSpaces(text, at, start);
  const isFirst = left === start;
  if (!isFirst && !opensPoints(text, left - 1)) return false;
  if (after(cues['answer goes on'].after, text, to + 1, end)) return false;
  if (isSubject(to, passage)) return false;
  if (!isFirst || isHeading.test(text.slice(to, Math.min(end, to + HEADING)))) return true;
  // What opens a turn may answer the one before it: "Three, the last time." But: Three, the bill is too long.
  const aside = isAside.exec(text.slice(to, Math.min(end, to + HEADING)));
  const told = after(cues['point goes on'].after, text, to + (aside ? aside[0].length : 1), end);
  return told !== undefined || isClause.test(text.slice(to, Math.min(end, to + CLAUSE)));
}

/** Three, sadly, died: what stands between the commas parts the number from its verb. But: Three, frankly, we need roads. */
function isSubject(to: number, { text, end, cues }: Passage): boolean {
  if (after(cues['subject after'].after, text, to + 1, end)) return false;
  const aside = isAside.exec(text.slice(to, Math.min(end, to + HEADING)));
  return aside !== null && !after(cues['subject after'].after, text, to + aside[0].length, end);
}
