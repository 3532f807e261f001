import type { Draft } from '../draft';
import { classOf, DIGIT } from '../language/character-class';
import { skipSpaces } from '../language/trie';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before, endsClause, startsClause, startsLine } from './surroundings';

const isFigureMark = anyOf('.)、）．');
const isMark = anyOf('、）)');
const isQuote = anyOf('「『“');
const isVerb = anyOf('是来來');
const endsSentence = anyOf('.;!\n');
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

/**
 * Numerals that only number what is said: 一是, 二、, 第一,, `1.`, `(2)` at the start of a line or clause. The
 * ordinals among them are told apart from ranks here: 第一 between punctuation marks, `First,`.
 */
export const markListMarkers: Refiner = (drafts, passage) => {
  for (const draft of drafts) {
    if (draft.kind || draft.fraction || draft.decimal || draft.scaled || draft.low > 20) continue;
    // exhibits four through nine
    if (draft.high !== draft.low && !(draft.high < 100)) continue;
    if (isNamed(draft, passage) || draft.high !== draft.low) continue;
    if (!isMarker(draft, passage)) continue;
    if (!draft.ordinal && isVerb(passage.text, draft.end)) draft.end++;
    draft.noClaim('list marker');
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

/** Two, crime: we need lights. Not an answer: "How many?" "Two, I think." */
function isCountedOff({ start: at, end: to, notation, low, unit, article }: Draft, passage: Passage): boolean {
  const { text, start, end, cues } = passage;
  if (notation !== 'words' || unit || article || low < 1 || low > 10 || !isCounting.test(text.slice(to, to + 3)))
    return false;
  const left = skipSpaces(text, at, start);
  const isFirst = left === start;
  if (!isFirst && !endsSentence(text, left - 1)) return false;
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
