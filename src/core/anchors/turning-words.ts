import { findNumbers } from '../numbers/find-numbers';
import { wordsFor } from '../numbers/language/compile';
import { mightHoldNumbers } from '../numbers/might-hold-numbers';
import type { NumericExpression } from '../numbers/numeric-expression';
import type { Sliceable } from '../text/sliceable';
import type { Span } from '../text/span';
import { abbreviations } from '../transcript/abbreviations';
import { detectLanguage } from '../transcript/detect-language';
import { findSentences } from '../transcript/sentences';
import { determinersBeside, findDeterminers } from './determiners';
import { findShares } from './find-shares';
import { foldLetters } from './fold-letters';
import { findDenial, findNewFraming, outcryBefore } from './framings';
import { findJoinedWords } from './joined-words';
import { findNegations } from './negations';
import { sameWords, typeset } from './same-words';
import type { QuotedParts } from './sought';

/** What a look tells of what stands beside the words of a quote. */
export interface WordsBeside {
  /** How what stands before them in their sentence is to what was quoted: see `compareBefore`. */
  readonly before: Before;
  /** True if what stands on both sides of them in their sentence is surely what it was. */
  readonly isSettled: boolean;
}

/**
 * The unchanged words of a quote with what stands beside them now and turns what they say, or did and is gone: what they have become
 * a part of (`500 homes` in `1500 homes`), another number (`300 homes` in `fewer than 300 homes`, `19,800` in `19,800 million`), or
 * a negation in their clause (`did not really [cut taxes]`). If nothing does: what was seen beside them.
 */
export function findTurningWords(text: Sliceable, quoted: QuotedParts, span: Span): Span | WordsBeside {
  const joined = findJoinedWords(text, quoted, span);
  if (joined) return joined;
  const beside = lookBeside(text, quoted, span);
  if (beside.isSettled) return beside;
  return findTurning(passageAt(text, quoted, span), () => languageAround(text, span)) ?? beside;
}

/**
 * The same of words that are where they were, with what takes them back as a whole, too: `if [we cut taxes]`, `it is a lie: [we cut
 * taxes]`; undefined if nothing does. Words in other capitals, another script or width are asked the same. `seen`: what
 * `findTurningWords` gave back if it was asked and nothing turned them.
 */
export function findTakenBack(text: Sliceable, quoted: QuotedParts, span: Span, seen?: WordsBeside): Span | undefined {
  if (seen) return findTakingBack(text, quoted, span, seen);
  if (sameWords(text.slice(span.start, span.end), quoted.exact)) return findTurnedOrTakenBack(text, quoted, span);
  const { prefix, exact, suffix } = quoted;
  return findTurnedOrTakenBack(
    { slice: (start, end) => foldLetters(text.slice(start, end)) },
    { prefix: foldLetters(prefix), exact: foldLetters(exact), suffix: foldLetters(suffix) },
    span,
  );
}

function findTurnedOrTakenBack(text: Sliceable, quoted: QuotedParts, span: Span): Span | undefined {
  const found = findTurningWords(text, quoted, span);
  return 'start' in found ? found : findTakingBack(text, quoted, span, found);
}

function findTakingBack(text: Sliceable, quoted: QuotedParts, span: Span, seen: WordsBeside): Span | undefined {
  const outcry = findOutcry(text, quoted, span);
  if (outcry) return outcry;
  if (seen.isSettled && seen.before !== 'label' && !mightDeny(text, quoted, span)) return undefined;
  return findFraming(passageAt(text, quoted, span));
}

function lookBeside(text: Sliceable, quoted: QuotedParts, span: Span): WordsBeside {
  const before = compareBefore(text, quoted, span);
  return { before, isSettled: before !== 'other' && isSettledBehind(text, quoted, span) };
}

function languageAround(text: Sliceable, { start, end }: Span): string {
  return detectLanguage(text.slice(Math.max(0, start - around), end + around));
}

function findTurning(passage: Passage, languageAround: () => string): Span | undefined {
  return (
    findOtherNumber(passage, languageAround) ?? findNegation(passage) ?? findOtherDeterminer(passage, languageAround)
  );
}

type Before = 'same' | 'apart' | 'label' | 'other';

/**
 * How what stands before the words in their sentence is to what was quoted: surely the `same`; `apart`, because they begin a
 * sentence and did; behind another `label`, and they stood behind one; or something `other`, perhaps. Most often a look tells.
 */
function compareBefore(text: Sliceable, { prefix, exact }: QuotedParts, { start }: Span): Before {
  const before = text.slice(Math.max(0, start - prefix.length), start);
  if (before === prefix) return 'same';
  if (opensSentence(prefix, exact) && opensSentence(before, exact)) return 'apart';
  const most = Math.min(prefix.length, before.length);
  let length = 0;
  while (
    length < most &&
    prefix.charCodeAt(prefix.length - 1 - length) === before.charCodeAt(before.length - 1 - length)
  )
    length++;
  // What is cut off of a word doesn't tell whether a full stop behind it ends a sentence.
  const shared = before.slice(before.length - length).replace(/^[\p{L}\p{N}]+/u, '');
  // What stands before a colon may be a frame: `nobody can say: [we cut taxes]`.
  if (labelAtEnd.test(shared) && !shared.includes('\n')) return 'label';
  if (label.test(shared) || beginsSentence(shared + exact.slice(0, nextWords), 0, shared.length)) return 'same';
  return labelAtEnd.test(prefix) && labelAtEnd.test(before) ? 'label' : 'other';
}

/** True if what stands behind the words is surely what it was: nothing is if their sentence ended with them and still does. */
function isSettledBehind(text: Sliceable, { exact, suffix }: QuotedParts, { end }: Span): boolean {
  const after = text.slice(end, end + suffix.length);
  if (after === suffix || (closesSentence(exact, suffix) && closesSentence(exact, after))) return true;
  const last = exact.slice(-nextWords);
  const isEnded = ownStop.test(last) && !/^\s+[^\s\p{L}]/u.test(after);
  if (isEnded && beginsSentence(last + suffix, last.length, last.length + 1)) return true;
  let length = 0;
  while (length < after.length && suffix[length] === after[length]) length++;
  const shared = after.slice(0, length).replace(/[\p{L}\p{N}]+$/u, '');
  return beginsSentence(last + shared, last.length, last.length + shared.length - 1);
}

/** True if the sentence behind the words, which isn't theirs, is another one than it was, and denies them perhaps. */
function mightDeny(text: Sliceable, { suffix }: QuotedParts, { end }: Span): boolean {
  const after = text.slice(end, end + suffix.length);
  return (
    after.slice(0, reach) !== suffix.slice(0, reach) &&
    findDenial(text.slice(end, end + suffix.length + mostAdded)) !== undefined
  );
}

/** The words with the sentence before them, if that is another one than it was and takes them back. */
function findOutcry(text: Sliceable, { prefix }: QuotedParts, { start, end }: Span): Span | undefined {
  const before = text.slice(Math.max(0, start - prefix.length - mostAdded), start);
  if (before.slice(-reach) === prefix.slice(-reach) || outcryBefore(prefix)) return undefined;
  const outcry = outcryBefore(before);
  return outcry && { start: start - (before.length - outcry.start), end };
}

/** A sign that ends a sentence, which no number goes on behind. */
const ownStop = /[^\d\s.][.!?。！？]$/;

/** True if a sentence begins between two offsets, both included, behind another one. */
function beginsSentence(words: string, from: number, to: number): boolean {
  const sentences = findSentences(words, { start: 0, end: words.length });
  return sentences.some(({ start }, i) => i > 0 && start >= from && start <= to);
}

/** A colon that stands in no time and no ratio. */
const label = /[^\d\s][:：]\s/;
const labelAtEnd = /[^\d\s][:：]\s*$/;

/** A stop that ends a sentence behind the whole of a word of letters, or of a figure that is no item of a list. */
const stop = String.raw`(?:([a-z\u00c0-\u024f]{2,20})|\d[\d.,]{2,18}\d)[.!?]`;
const wideStop = '[。！？]';
const stopBefore = new RegExp(String.raw`\n[^\S\n]*\n\s*$|${wideStop}["”’」』）)]*\s*$|\s${stop}["”’]?\s+$`, 'i');
const stopAtEnd = new RegExp(`${wideStop}$|(?:^|[\\s“"])${stop}$`, 'i');
const startsAnew = /^[A-Z\u00c0-\u00d6\u00d8-\u00de\u3400-\u9fff]/;
const startsAnewBehind = /^(?:[^\S\n]*\n|\s+[A-Z\u00c0-\u00d6\u00d8-\u00de]|\s*$)/;
const closingSign = /^["'”’」』）)\]】》〉»]/;

/** True for words that surely begin a sentence behind what stands before them, told by a look: the same as by reading sentences. */
function opensSentence(before: string, words: string): boolean {
  if (!startsAnew.test(words)) return false;
  const found = stopBefore.exec(before);
  return found !== null && !isAbbreviation(found[1]);
}

/** The same of words that surely end one. */
function closesSentence(words: string, after: string): boolean {
  const found = stopAtEnd.exec(words.slice(-nextWords));
  if (!found || isAbbreviation(found[1])) return false;
  return found[0].charCodeAt(0) >= 0x3000 ? !closingSign.test(after) : startsAnewBehind.test(after);
}

function isAbbreviation(word: string | undefined): boolean {
  if (word === undefined) return false;
  const small = word.toLowerCase();
  return small === 'no' || abbreviations.always.has(small) || abbreviations.often.has(small);
}

/** The words with what surrounded them, and with what surrounds them now; offsets in `now` plus `offset` are those of the text. */
interface Passage {
  readonly old: QuotedParts;
  readonly now: QuotedParts;
  readonly span: Span;
}

/** What was put in beside the words may push so much of their context farther away. */
const mostAdded = 48;
/** By so much of its outer end context is known again. */
const endLength = 8;

function passageAt(text: Sliceable, old: QuotedParts, span: Span): Passage {
  const before = text.slice(Math.max(0, span.start - old.prefix.length - mostAdded), span.start);
  const after = text.slice(span.end, span.end + old.suffix.length + mostAdded);
  // As far as the context went that it was quoted with; where that isn't known, as much.
  const first = old.prefix.length < endLength ? -1 : before.lastIndexOf(old.prefix.slice(0, endLength));
  const last = old.suffix.length < endLength ? -1 : after.indexOf(old.suffix.slice(-endLength));
  // Of a clause that was quoted whole all is looked at, however long it is now.
  const [isHead, isTail] = [lastClause(old.prefix) !== old.prefix, firstClause(old.suffix) !== old.suffix];
  const head = isHead ? lastClause(before).length : 0;
  const tail = isTail ? firstClause(after).length : 0;
  return {
    old,
    now: {
      prefix: before.slice(first >= 0 ? first : Math.max(0, before.length - Math.max(old.prefix.length, head))),
      exact: text.slice(span.start, span.end),
      suffix: after.slice(0, last >= 0 ? last + endLength : Math.max(old.suffix.length, tail)),
    },
    span,
  };
}

/** So much on either side tells the language where a line is too short for that. */
const around = 400;
/** Beside so much of the same context a number is the same. */
const reach = 16;

/** The words with the number that they are a part of, or that stands right beside them, if it's another one than it was. */
function findOtherNumber({ old, now, span }: Passage, languageAround: () => string): Span | undefined {
  const heads = otherSentencesBefore(old, now);
  const tails = goesOnBehind(now.exact) ? otherSentencesBehind(old, now) : [];
  if (heads.length + tails.length === 0) return undefined;
  const here: QuotedParts = {
    ...now,
    prefix: heads.length === 0 ? old.prefix : now.prefix,
    suffix: tails.length === 0 ? old.suffix : now.suffix,
  };
  const line = lineOf(here);
  // Where a number may reach over an edge.
  const first = now.exact.slice(0, nextWords);
  const last = now.exact.slice(-nextWords);
  const near = opensSentence(old.prefix, now.exact) ? heads.map(nearestWords) : heads;
  const sides = [
    ...near.map((words) => (words + first).replace(gluedDigits, '')),
    ...tails.map((words) => last + words),
  ];
  // A line may be too short to tell its language, or be in another one than those around it.
  for (const language of new Set(
    [detectLanguage(line), detectLanguage(line, languageAround())].map((tag) => wordsFor(tag).tag),
  )) {
    if (!sides.some((words) => mightHoldNumbers(words, language))) continue;
    const was = numbersAt(old, language);
    const is = numbersAt(here, language);
    if (was.length === is.length && was.every((one, i) => isSameNumber(one, is[i]!))) continue;
    const open = here.prefix.length;
    const close = open + here.exact.length;
    const start = Math.min(open, ...is.map((one) => one.start));
    const end = Math.max(close, ...is.map((one) => one.end));
    return { start: span.start - (open - start), end: span.end + (end - close) };
  }
  return undefined;
}

/** False if the words end with a word and the stop of their sentence: no number goes on behind that. */
function goesOnBehind(exact: string): boolean {
  return !/[a-z\u00c0-\u024f][.!?]$/i.test(exact);
}

/** Digits that belong to the name or to the misread word that they stand in, if no figure follows. */
const gluedDigits = /(?<=[a-z]{2})\d+(?=\s*[A-Za-z])/g;

/** Of words that came to stand before a sentence as its stop went, those near enough for a number of theirs to reach into it. */
function nearestWords(head: string): string {
  return head.slice(head.lastIndexOf(' ', Math.max(0, head.length - nextWords)) + 1);
}

/**
 * What stood before the words in their sentence, and what stands there now; none if a number may begin there that they are in
 * and it is the same: so much of it, or all of their sentence.
 */
function otherSentencesBefore(old: QuotedParts, now: QuotedParts): string[] {
  if (old.prefix === '' || old.prefix.slice(-reach) === now.prefix.slice(-reach)) return [];
  const sentences = [sentenceBefore(old), sentenceBefore(now)];
  if (sentences[0] === sentences[1]) return [];
  // A space that was put beside a figure makes no other number.
  return typeset(now.prefix).slice(-reach) === typeset(old.prefix).slice(-reach) ? [] : sentences;
}

/** The same of what stands behind them. */
function otherSentencesBehind(old: QuotedParts, now: QuotedParts): string[] {
  if (old.suffix === '' || old.suffix.slice(0, reach) === now.suffix.slice(0, reach)) return [];
  const sentences = [sentenceBehind(old), sentenceBehind(now)];
  if (sentences[0] === sentences[1]) return [];
  return typeset(now.suffix).slice(0, reach) === typeset(old.suffix).slice(0, reach) ? [] : sentences;
}

/** So much beside a full stop tells whether it ends a sentence. */
const nextWords = 24;

/** Up to a colon that stands in no time and no ratio. */
const labelEnd = /^.*[^\d\s][:：]\s*/s;

/** What stands before the words in their sentence, without who says it. */
function sentenceBefore({ prefix, exact }: QuotedParts): string {
  const words = prefix + exact.slice(0, nextWords);
  const sentence = findSentences(words, { start: 0, end: words.length }).findLast(
    ({ start }) => start <= prefix.length,
  );
  const before = prefix.slice(sentence?.start ?? 0);
  return before.replace(labelEnd, '');
}

/** What stands behind the words in their sentence. */
function sentenceBehind({ exact, suffix }: QuotedParts): string {
  const last = exact.slice(-nextWords);
  const words = last + suffix;
  const next = findSentences(words, { start: 0, end: words.length }).find(({ start }) => start >= last.length);
  return suffix.slice(0, (next?.start ?? words.length) - last.length).trimEnd();
}

function lineOf({ prefix, exact, suffix }: QuotedParts): string {
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const end = suffix.indexOf('\n');
  return before + exact + (end < 0 ? suffix : suffix.slice(0, end));
}

/** The numbers that the words hold, are a part of, or are a share or a multiple of: `a third of [300 homes]`. */
function numbersAt({ prefix, exact, suffix }: QuotedParts, language: string): NumericExpression[] {
  const whole = prefix + exact + suffix;
  const open = prefix.length;
  const close = open + exact.length;
  return findNumbers(whole, { language }).filter(
    ({ start, end, kind }) =>
      (start < close && end > open) ||
      (end <= open && isShareLink(whole.slice(end, open), times.has(kind)) && /^\P{L}*\p{N}/u.test(exact)) ||
      (start >= close && /^\s*$/.test(whole.slice(close, start)) && /\p{N}[^\p{L}.!?。！？]*$/u.test(exact)),
  );
}

/** What is right before a quantity as what is when or how long, and never as a share or a multiple. */
const times: ReadonlySet<NumericExpression['kind']> = new Set(['date', 'time', 'duration']);

const shareLink =
  /^\s*(?:of|de|des|del|der|von|do|dos|da|das|的|の|의|인)?\s*(?:the|los|las|les|den|os|as|all|its|their|our|his|her|my|your|these|those|sus|nuestr[oa]s|leurs?|ses|nos|(?:ihr|sein|unser)er?|seus|suas|noss[oa]s)?\s*$/i;

/** True for what may stand between a share and what it is a share of; a time by itself needs a word there. */
function isShareLink(words: string, isTime: boolean): boolean {
  return !(isTime && words.trim() === '') && shareLink.test(words);
}

function isSameNumber(a: NumericExpression, b: NumericExpression): boolean {
  return (
    a.kind === b.kind &&
    a.approx === b.approx &&
    (a.unitCode ?? a.unit) === (b.unitCode ?? b.unit) &&
    (a.per ?? '') === (b.per ?? '') &&
    (a.kind === 'date' || a.value === null ? a.text === b.text : String(a.value) === String(b.value))
  );
}

const clauseEnd = /[.,!?:;…\n。，；：！？、،؛؟（）()—](?!\d)/;
const clauseEnds = new RegExp(clauseEnd, 'g');

/** The words with the negation that stands in their clause and didn't; the words alone where one went. */
function findNegation({ old, now, span }: Passage): Span | undefined {
  const [before, wasBefore] = [lastClause(now.prefix), lastClause(old.prefix)];
  const [after, wasAfter] = isClosed(now.exact) ? ['', ''] : [firstClause(now.suffix), firstClause(old.suffix)];
  if (before === wasBefore && after === wasAfter) return undefined;
  const sample = before + now.exact + after + wasBefore + wasAfter;
  const heads = [...findNegations(before, sample), ...scaleBefore(before, now.exact), ...findShares(before)];
  const tails = [
    ...scaleBehind(now.exact, withBracket(now, after)),
    ...ownerBehind(before, now.exact, after),
    ...findNegations(after, sample),
  ];
  const had =
    findNegations(wasBefore, sample).length +
    findNegations(wasAfter, sample).length +
    scaleBefore(wasBefore, now.exact).length +
    findShares(wasBefore).length +
    ownerBehind(wasBefore, now.exact, wasAfter).length +
    scaleBehind(now.exact, withBracket(old, wasAfter)).length;
  if (heads.length + tails.length === had) return undefined;
  if (heads.length + tails.length < had) return span;
  const first = heads.at(-1);
  const last = tails[0];
  return {
    start: first ? span.start - (before.length - first.start) : span.start,
    end: last && !first ? span.end + last.end : span.end,
  };
}

/** The words with what tells of which or of whose things their clause speaks now, and didn't; the words alone where that is gone. */
function findOtherDeterminer({ old, now, span }: Passage, languageAround: () => string): Span | undefined {
  const isOpen = !isClosed(now.exact);
  // Without context nobody knows what stood there.
  const [before, wasBefore] = old.prefix === '' ? ['', ''] : [lastClause(now.prefix), lastClause(old.prefix)];
  const [after, wasAfter] =
    old.suffix === '' || !isOpen ? ['', ''] : [firstClause(now.suffix), firstClause(old.suffix)];
  if (before === wasBefore && after === wasAfter) return undefined;
  const language = detectLanguage(lineOf(now), languageAround());
  const all = ({ prefix, exact, suffix }: QuotedParts) => determinersBeside(prefix, exact, suffix, language);
  const is = findDeterminers(before, now.exact, after, language);
  // What stood in another clause may be in theirs because a comma went.
  const known = all(old);
  const head = is.heads.find(({ words }) => !known.has(words));
  if (head) return { start: span.start - (before.length - head.start), end: span.end };
  const tail = is.tails.find(({ words }) => !known.has(words));
  if (tail) return { start: span.start, end: span.end + tail.end };
  const gone = findDeterminers(wasBefore, old.exact, '', language).heads.at(-1);
  if (gone?.end !== wasBefore.length || all(now).has(gone.words)) return undefined;
  // Gone is what left what stood before it beside the words; else something took its place.
  const rest = old.prefix.slice(0, old.prefix.length - (gone.end - gone.start)).trimEnd();
  return now.prefix.trimEnd().endsWith(rest.slice(-endLength)) ? span : undefined;
}

/** True for words with a sign at their end that ends a clause: what stands behind is none of theirs. */
function isClosed(exact: string): boolean {
  return /[\p{P}\s]$/u.test(exact) && !/["'’”」』)）%％‰]$/.test(exact);
}

/** The words with what takes them back, or has them said by others, and didn't. */
function findFraming({ old, now, span }: Passage): Span | undefined {
  const behind = ({ suffix }: QuotedParts) => (isClosed(now.exact) ? '' : suffix);
  const found = findNewFraming({ before: old.prefix, after: behind(old) }, { before: now.prefix, after: behind(now) });
  if (found) return { start: span.start + found.start, end: span.end + found.end };
  const isSame = old.suffix.slice(0, reach) === now.suffix.slice(0, reach) || findDenial(old.suffix) !== undefined;
  const denial = isSame ? undefined : findDenial(now.suffix);
  return denial && { start: span.start, end: span.end + denial.end };
}

/** A word right before a figure that makes it one end of something. */
function scaleBefore(before: string, exact: string): Span[] {
  const word = /^\P{L}*\p{N}/u.test(exact) ? rangeBefore.exec(before) : null;
  return word ? [{ start: word.index, end: before.length }] : [];
}

/** Words that end with `s` and own what follows now: it's their roofs that are meant, `[300 homes]’ roofs`. */
function ownerBehind(before: string, exact: string, after: string): Span[] {
  if (!/s$/i.test(exact) || /(?<!\p{L})['‘](?!.*\p{L}['’])/u.test(before)) return [];
  const found = /^['’](?=\s+\p{L})/u.exec(after);
  return found ? [{ start: 0, end: found[0].length }] : [];
}

/** What stands behind the words in their clause, with the beginning of what a bracket adds to that. */
function withBracket({ suffix }: QuotedParts, after: string): string {
  return suffix.startsWith('(', after.length) || suffix.startsWith('（', after.length)
    ? suffix.slice(0, after.length + nextWords)
    : after;
}

/** A word right behind a quantity that makes it a difference or a bound: `300 homes fewer`, `300 Leute höchstens`. */
function scaleBehind(exact: string, after: string): Span[] {
  const word = /[\p{L}\p{N}%％]$/u.test(exact) ? comparing.exec(after) : null;
  return word ? [{ start: 0, end: word[0].length }] : [];
}

const comparing =
  /^\s*(?:(?:more|less|fewer|(?:de |a )?(?:más|menos|mais)|(?:de|en) (?:plus|moins)|mehr|weniger|mindestens|points?|mil|mill|mln|mn|bln|pesos|canadian|australian|each|apiece|too (?:much|many|little|few))(?!\p{L})|[+＋](?!\d)|[([（［]\s*(?:or|sic|planned|proposed|projected|expected|estimated?|est|targets?|targeted|forecast|approx|about|thousand|million|billion|預[計估期]|预[计估期]|[計计][劃划]|估[計计]|目[標标]|[約约])|之?中的?(?:一半|少[數数]|[一二兩两三四五六七八九十]+成)|ポイント|포인트|的一半|[點点](?=[〇零一二兩两三四五六七八九十\d]))/iu;

/** `between`, or a figure and `to`; also with a figure and an article after it; or a numeral that goes on: `twelve hundred and`. */
const rangeBefore =
  /(?<!\p{L})(?:(?:\p{L}+\s+)?(?:hundred|thousand|[mb]illion|dozen|score|cient[oa]s?|cien|mil|millones|cents?|mille|millions?|hundert|tausend|cento|milhões)\s+(?:and|y|et|e|und)|(?:between|entre|zwischen)(?:\s+\P{N}{0,8}\p{N}[\p{N}.,]*\P{N}{0,16})?|\p{N}\P{L}*(?:to|or|al?|à|ou?|bis|oder|إلى|أو)(?:\s+(?:une?|ein|uma?))?)\s*$/iu;

/** What belongs to the clause of the words of what stands before them. */
function lastClause(prefix: string): string {
  let start = 0;
  for (const { index } of prefix.matchAll(clauseEnds)) start = index + 1;
  return prefix.slice(start);
}

/** The same of what stands behind them. */
function firstClause(suffix: string): string {
  const end = suffix.search(clauseEnd);
  return end < 0 ? suffix : suffix.slice(0, end);
}
