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
const PARENTHESIS = 0x28;

/**
 * Numerals that only number what is said: 一是, 二、, 第一,, `1.`, `(2)` at the start of a line or clause. The
 * ordinals among them are told apart from ranks here: 第一 between punctuation marks, `First,`.
 */
export const markListMarkers: Refiner = (drafts, passage) => {
  for (const draft of drafts) {
    if (draft.kind || draft.fraction || draft.decimal || draft.scaled || draft.high !== draft.low || draft.low > 20)
      continue;
    if (isNamed(draft, passage)) continue;
    if (!isMarker(draft, passage)) continue;
    if (!draft.ordinal && isVerb(passage.text, draft.end)) draft.end++;
    draft.noClaim('list marker');
  }
  return drafts;
};

/** Number two, we need roads; on page three: a word that says so stands before the numeral, and no noun after it. */
function isNamed(draft: Draft, { text, start, end, language }: Passage): boolean {
  const { cues } = language;
  if (!language.spaced || draft.notation !== 'words' || draft.ordinal || draft.unit) return false;
  const name = before(cues['identifier before'].before, text, draft.start, start);
  if (!name) return false;
  const ends = endsClause(text, draft.end, end);
  if (!ends && !after(cues['function word'].after, text, draft.end, end)) return false;
  if (before(cues.ranked.before, text, draft.start, start)) {
    // ranked number three, number one in the world
    draft.kind = 'rank';
    // The song is number two; but our safety is number one.
    const told = draft.low > 1 && before(cues.being.before, text, name.end, start);
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
  const { text, start, end, language } = passage;
  if (notation !== 'words' || unit || article || low < 1 || low > 10 || !isCounting.test(text.slice(to, to + 3)))
    return false;
  const left = skipSpaces(text, at, start);
  const isFirst = left === start;
  if (!isFirst && !endsSentence(text, left - 1)) return false;
  if (after(language.cues['answer goes on'].after, text, to + 1, end)) return false;
  // What opens a turn may answer the one before it.
  return isFirst ? isHeading.test(text.slice(to, Math.min(end, to + HEADING))) : true;
}
