import type { Span } from '../text/span';
import { trimSpan } from '../text/span';
import type { ClauseWords } from './clause-words';
import { clauseWordsFor } from './clause-words-for';
import { lengthOf } from './length-of';
import { cutsBetweenWords } from './split-unmarked';

/** No sentence of any language is cut that has fewer characters. */
const shortest = 120;
/** Without any mark, talk is no sentence if it is longer than so many of the longest sentences. */
const mostUnmarked = 2.5;
/** What it is cut into is hardly shorter, as a share of the longest sentence. */
const fewest = 0.5;

/**
 * What takes the place of sentences in a stretch that nobody punctuated, as of captions that a machine made: it is cut where the
 * language tells that a clause opens, between cues of Chinese or Japanese, at last between two words that are far from figures; Chinese
 * that has commas and no full stop is cut at some of them. A stretch with other marks, or short enough to be said in one breath, comes
 * back alone.
 */
export function cutUnpunctuated(text: string, sentence: Span, language: string): readonly Span[] {
  if (sentence.end - sentence.start < shortest) return [sentence];
  const words = text.slice(sentence.start, sentence.end);
  const clauses = clauseWordsFor(words, language);
  const { longest, opensUnmarked } = clauses;
  const most = longest * mostUnmarked;
  const cuts: number[] = [];
  for (const stretch of betweenMarks(words)) {
    const own = words.slice(stretch.start, stretch.end);
    if (lengthOf(own) <= most) continue;
    const opens = [...own.matchAll(opensUnmarked), ...own.matchAll(blankOfHan)].map(({ index }) => index);
    let last = 0;
    for (const at of [...opens.sort((a, b) => a - b), own.length]) {
      if (partOfFigure.test(own.slice(at, at + 20)) || lengthOf(own.slice(last, at)) < longest * fewest) continue;
      const piece = { start: last, end: at };
      for (const cut of cutsBetweenWords(own, piece, figuresIn(own, piece), most)) cuts.push(stretch.start + cut);
      if (at < own.length) cuts.push(stretch.start + at);
      last = at;
    }
  }
  if (cuts.length === 0 && lengthOf(words) > most && isHan.test(words) && !endMark.test(words))
    for (const cut of cutsAtCommas(words, clauses)) cuts.push(cut);
  if (cuts.length === 0) return [sentence];
  const bounds = [0, ...cuts, words.length].map((at) => sentence.start + at);
  return bounds
    .slice(1)
    .map((end, i) =>
      trimSpan(text, { start: bounds[i]!, end: end - (i < cuts.length && comma.test(text[end - 1]!) ? 1 : 0) }),
    )
    .filter(({ start, end }) => start < end);
}

const comma = /[,，；;]/;
const isHan = /^(?:[^\p{L}]*[\u3040-\u30ff\u3400-\u9fff]){3}/u;
const endMark = /[。！？.!?…]["'”’」』）)\s]*$/;

/**
 * The commas that take the place of full stops: behind as many characters as a sentence has, or half as many if a clause opens behind
 * one. What leans on the words before, or leads to those behind, isn't parted from them: `其中四百棵死了`, `如果明年還是這樣`.
 */
function cutsAtCommas(words: string, { longest, leans, leads, leadsAlways, opensUnmarked }: ClauseWords): number[] {
  const opens = new RegExp(`^(?:${opensUnmarked.source})`, opensUnmarked.flags.replace('g', ''));
  const cuts: number[] = [];
  let last = 0;
  let from = 0;
  let depth = 0;
  for (const { 0: mark, index } of words.matchAll(/[「『（(“]|[」』）)”]|(?<!\d)[,，；;]|[,，；;](?!\d)/g)) {
    if (/[「『（(“]/.test(mark)) depth++;
    else if (/[」』）)”]/.test(mark)) depth = Math.max(0, depth - 1);
    else {
      const before = words.slice(from, index).trim();
      from = index + 1;
      if (depth > 0 || leads.test(before) || leadsAlways.test(before)) continue;
      const after = words.slice(from, from + shortest).trimStart();
      const length = lengthOf(words.slice(last, index));
      if (length < longest * fewest || leans.test(/^[^,，；;]*/.exec(after)![0])) continue;
      if (length < longest && !opens.test(after)) continue;
      cuts.push(from);
      last = from;
    }
  }
  // What is left over at the end is no sentence by itself.
  if (cuts.length > 0 && lengthOf(words.slice(last)) < longest * 0.2) cuts.pop();
  return cuts;
}

/** The stretches of a sentence between its marks. */
function* betweenMarks(words: string): Generator<Span> {
  let start = 0;
  for (const { index } of words.matchAll(marks)) {
    yield { start, end: index };
    start = index + 1;
  }
  yield { start, end: words.length };
}

/** Those within a figure part nothing. */
const marks = /(?<!\d)[,:]|[,:](?!\d)|[;，；：、…—–()（）\n]/g;
/** Cues of Chinese and Japanese stand a blank apart. */
const blankOfHan = /(?<=[\u3040-\u30ff\u3400-\u9fff])\s+(?=[\u3040-\u30ff\u3400-\u9fff])/g;
/** `two and a half`. */
const partOfFigure = /^\S+\s+an?\s+(?:half|quarter|third)\b/i;

function figuresIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\p{N}\S*(?:\s+\S+)?/gu)].map(({ 0: figure, index }) => ({
    start: start + index,
    end: start + index + figure.length,
  }));
}
