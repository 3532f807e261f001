import type { Span } from '../text/span';
import { trimSpan } from '../text/span';
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
 * language tells that a clause opens, between cues of Chinese or Japanese, at last between two words that are far from figures. A
 * stretch with marks, or short enough to be said in one breath, comes back alone.
 */
export function cutUnpunctuated(text: string, sentence: Span, language: string): readonly Span[] {
  if (sentence.end - sentence.start < shortest) return [sentence];
  const words = text.slice(sentence.start, sentence.end);
  const { longest, opensUnmarked } = clauseWordsFor(words, language);
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
  if (cuts.length === 0) return [sentence];
  const bounds = [0, ...cuts, words.length].map((at) => sentence.start + at);
  return bounds
    .slice(1)
    .map((end, i) => trimSpan(text, { start: bounds[i]!, end }))
    .filter(({ start, end }) => start < end);
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
