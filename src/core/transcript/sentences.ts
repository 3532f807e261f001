import { type Span, trimSpan } from '../text/span';
import { abbreviations, sentenceStarters } from './abbreviations';

/** A stretch without a sentence's end that is longer than this is unpunctuated talk: there a line's end ends it. */
const unpunctuated = 600;

/**
 * The sentences of a stretch of speech, in order, trimmed, none empty. A sentence ends at `。！？.!?` with the quotes and
 * brackets that close behind it, or at the paragraph's end; `；` and `:` don't end one, nor do the stops of `Mr.`, `U.S.`,
 * `1.5` and initials. A paragraph ends at a blank line, and at a line's end unless the line is merely wrapped.
 */
export function findSentences(text: string, within: Span): Span[] {
  const sentences: Span[] = [];
  let start = within.start;
  while (start < within.end) {
    const end = paragraphEnd(text, start, within.end);
    addSentences(text, { start, end }, sentences);
    start = end + 1;
  }
  return sentences;
}

/**
 * The sentence of a stretch of speech that holds the offset. Between two sentences it is the one before, at a
 * paragraph's beginning the one after; undefined if the paragraph at the offset holds none. `find` cuts the paragraph.
 */
export function sentenceAt(
  text: string,
  within: Span,
  offset: number,
  find = (paragraph: Span): readonly Span[] => findSentences(text, paragraph),
): Span | undefined {
  if (offset < within.start || offset > within.end) return undefined;
  const paragraph = paragraphAt(text, within, offset);
  let found: Span | undefined;
  for (const sentence of find(paragraph)) {
    if (found && sentence.start > offset) break;
    found = sentence;
  }
  return found;
}

/** The paragraph of a stretch of speech that holds the offset, which lies within; ends as for `findSentences`. Not trimmed. */
export function paragraphAt(text: string, within: Span, offset: number): Span {
  return { start: paragraphStart(text, offset, within.start), end: paragraphEnd(text, offset, within.end) };
}

/**
 * The clauses of a stretch, in order, trimmed, none empty: what stands between `；;，,：:`. The marks themselves belong to
 * no clause. Those inside a number or a time (`4,200`, `12:30`) and in a web address (`https:`) don't split.
 */
export function findClauses(text: string, within: Span): Span[] {
  const clauses: Span[] = [];
  const marks = /[；;，,：:]/g;
  marks.lastIndex = within.start;
  let start = within.start;
  const add = (end: number) => {
    const clause = trimSpan(text, { start, end });
    if (clause.start < clause.end) clauses.push(clause);
  };
  for (let mark = marks.exec(text); mark && mark.index < within.end; mark = marks.exec(text)) {
    if (insideNumberOrAddress(text, mark.index)) continue;
    add(mark.index);
    start = mark.index + 1;
  }
  add(within.end);
  return clauses;
}

/** True for a mark inside a number, a time or a web address: `4,200`, `12:30`, `https:`. */
export function insideNumberOrAddress(text: string, at: number): boolean {
  const mark = text[at]!;
  if (mark === ':' || mark === '：')
    return /^[:：](?:\d\d|\/\/)/.test(text.slice(at, at + 3)) && /[\da-z]/.test(text[at - 1] ?? '');
  if (mark === ';' || mark === '；') return false;
  return (
    /(?<![\d])\d{1,3}$|[,，]\d{3}$/.test(text.slice(Math.max(0, at - 4), at)) &&
    /^\d{2,3}(?!\d)/.test(text.slice(at + 1, at + 5))
  );
}

/** Offset of the line end that ends the paragraph of `from`, or `limit`. */
function paragraphEnd(text: string, from: number, limit: number): number {
  for (let at = text.indexOf('\n', from); at >= 0 && at < limit; at = text.indexOf('\n', at + 1)) {
    if (!isWrap(text, at)) return at;
  }
  return limit;
}

/** Offset of the first character of the paragraph that holds `from`, not before `limit`. */
function paragraphStart(text: string, from: number, limit: number): number {
  for (
    let at = from > 0 ? text.lastIndexOf('\n', from - 1) : -1;
    at >= limit;
    at = at > 0 ? text.lastIndexOf('\n', at - 1) : -1
  ) {
    if (!isWrap(text, at)) return at + 1;
  }
  return limit;
}

/** True where a line end merely wraps a paragraph: a long line breaks off and the next one goes on. */
function isWrap(text: string, lineEnd: number): boolean {
  const before = text.slice(Math.max(0, lineEnd - 45), lineEnd).trimEnd();
  const after = /^[^\S\n]*(\S)/.exec(text.slice(lineEnd + 1, lineEnd + 41))?.[1];
  if (after === undefined) return false;
  // What always follows `Ms.` follows on the next line.
  const abbreviated = /(?<![\p{L}.])([\p{L}.]{1,8})\.$/u.exec(before)?.[1];
  if (abbreviated !== undefined && abbreviations.always.has(abbreviated.toLowerCase())) return true;
  if (!/[\p{L}\p{N},’'"”)-]$/u.test(before) || /[\u3040-\u9fff\uac00-\ud7af]$/.test(before)) return false;
  if (/\p{Ll}/u.test(after)) return true;
  return before.length - before.lastIndexOf('\n') - 1 >= 40 && /[\p{L}\p{N}("“‘'$€£]/u.test(after);
}

function addSentences(text: string, paragraph: Span, sentences: Span[]): void {
  const words = text.slice(paragraph.start, paragraph.end);
  const lowerCase = !/\p{Lu}/u.test(words);
  const stops = /(?:[。！？｡؟।]|[.!?]+|…+(?=[”’"」』）)]))["'”’」』）)\]】》〉»]*/gu;
  let start = 0;
  const add = (end: number) => {
    const sentence = trimSpan(text, { start: paragraph.start + start, end: paragraph.start + end });
    if (sentence.start < sentence.end) sentences.push(sentence);
    start = end;
  };
  for (const stop of words.matchAll(stops)) {
    const end = stop.index + stop[0].length;
    if (end - start > unpunctuated) addLines(words, start, stop.index, add);
    if (/^[。！？｡؟।]/.test(stop[0]) || endsSentence(words, start, stop.index, stop[0], lowerCase)) add(end);
  }
  if (words.length - start > unpunctuated) addLines(words, start, words.length, add);
  add(words.length);
}

/** Ends a sentence at every line's end of a stretch. */
function addLines(words: string, from: number, to: number, add: (end: number) => void): void {
  for (let at = words.indexOf('\n', from); at >= 0 && at < to; at = words.indexOf('\n', at + 1)) add(at);
}

/** Whether `.`, `!` or `?` with what closes behind it ends the sentence that began at `start`. */
function endsSentence(words: string, start: number, at: number, stop: string, lowerCase: boolean): boolean {
  const next = words.slice(at + stop.length, at + stop.length + 24);
  if (next.trim() === '') return true;
  const cjk = /^[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef“‘「『《]/.test(next);
  if (!/^\s/.test(next) && !cjk) return /^[!?]/.test(stop) && /^\p{Lu}/u.test(next);
  const nextWord = /^[\s("“‘'«¿¡[-]*([\p{L}\p{N}'’]*)/u.exec(next)![1]!;
  const goesOn = /^\p{Ll}/u.test(nextWord) && !lowerCase;
  if (!stop.startsWith('.')) return !(goesOn && stop.length > 1);
  if (stop.startsWith('..')) return !goesOn;
  const word = /[^\s"“”‘(«[]*$/u.exec(words.slice(Math.max(start, at - 24), at))![0];
  if (stop.length === 1) {
    if (word === '' || isListMarker(words, start, at)) return false;
    if (abbreviations.always.has(word.toLowerCase())) return false;
    if (/^no$/i.test(word) && /^\d/.test(nextWord)) return false;
    if (/^\d{1,2}$/.test(word) && germanDate.test(nextWord)) return false;
    if (/^\p{Lu}$/u.test(word)) return word === 'I' && /\p{Ll}\s+$/u.test(words.slice(Math.max(start, at - 6), at - 1));
    if (abbreviations.often.has(word.toLowerCase()) || /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)) {
      return sentenceStarters.has(nextWord.toLowerCase()) && /^\p{Lu}/u.test(nextWord);
    }
  }
  return !goesOn;
}

const germanDate =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)/;

/** `1. We will…`, `a. …`: the stop belongs to the number of a list's item. */
function isListMarker(words: string, start: number, at: number): boolean {
  return at - start <= 5 && /^\s*(?:\d{1,3}|[a-z])$/.test(words.slice(start, at));
}
