import { endsByPause } from '../transcript/ends-by-pause';
import { unsureMark } from '../transcript/pieces-of-line';
import { findSentences } from '../transcript/sentences';
import { lineOf } from './collapse-blanks';
import { endsSentence } from './ends-sentence';
import type { ImportedTurn } from './imported-talk';
import { writesFiguresClosely } from './writes-figures-closely';
import { isWrittenClosely } from './written-closely';

/** Words that were heard, from one word to a few sentences, in order. */
export interface HeardWords {
  readonly text: string;
  readonly speaker?: string | undefined;
  /** Seconds at which they begin and end. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** True if the program that heard them was not sure. */
  readonly unsure?: boolean | undefined;
  /** False if no blank stands before them; if undefined, none stands between characters of Chinese or Japanese. */
  readonly spaced?: boolean | undefined;
  /** True if a paragraph begins with them in any case. */
  readonly begins?: boolean | undefined;
  /** True if somebody else begins to speak with them, even if nobody is named. */
  readonly changes?: boolean | undefined;
  /** True if they are a saying of their own, as the row of a table is. */
  readonly apart?: boolean | undefined;
}

/** In a long turn a paragraph begins with a sentence after so many seconds; without full stops anywhere after three times as many. */
const paragraphSeconds = 30;
/** A pause that ends a paragraph. */
const pauseSeconds = 4;
/** Within a paragraph a time stands before a sentence after so many seconds, else where the talk pauses, at last before any word. */
const stampSeconds = { sentence: 5, clause: 6, word: 10 };
/** The same shortly before a figure: a claim has the time that stands before it. */
const stampSecondsBeforeFigure = { sentence: 4, clause: 4, word: 6 };
/** How many characters before a figure that is. */
const nearFigure = 60;
/** Words that are said so much earlier than those before them stand out of order. */
const backSeconds = 1;
/** A pause between words that parts clauses. */
const breathSeconds = 0.4;

interface OpenTurn {
  readonly speaker: string | undefined;
  readonly parts: { readonly time?: number | undefined; text: string; readonly gap?: '' | ' ' }[];
}

/**
 * Joins what was heard into turns, the words of one speaker in one; long turns in paragraphs that each have their time, and long
 * paragraphs with more times among their words. None if there are no words. `figuresToo`: see `isWrittenClosely`.
 */
export function gatherTurns(
  heard: readonly HeardWords[],
  figuresToo = writesFiguresClosely(heard.map(({ text }) => text)),
): ImportedTurn[] {
  const turns: OpenTurn[] = [];
  let last: HeardWords | undefined;
  let waits = false;
  // The end of the paragraph: long ones aren't gone over for each word.
  let tail = '';
  const times: Times = { paragraph: undefined, stamp: undefined, unended: 0 };
  const all = heard.flatMap(sentencesOf);
  const isNear = findNearFigures(all);
  for (const [i, one] of all.entries()) {
    const { text } = one;
    const open = turns.at(-1);
    const part = open?.parts.at(-1);
    if (!open || !part || open.speaker !== one.speaker || one.changes) {
      if (part && waits) part.text += unsureMark;
      turns.push({ speaker: one.speaker, parts: [{ time: one.start, text }] });
      Object.assign(times, { paragraph: one.start, stamp: one.start, unended: 0 });
    } else {
      const isClose = isWrittenClosely(tail, text);
      const isSpaced = one.spaced ?? !isWrittenClosely(tail, text, figuresToo);
      // Each word that isn't sure is marked; only the parts of one word are marked together.
      const isSameWord = one.spaced === false && !isClose;
      if (waits && !(one.unsure && isSameWord)) part.text += unsureMark;
      const gap = isSpaced ? ' ' : '';
      if (one.begins || (one.spaced !== false && breaksParagraph(times, tail, last, one))) {
        open.parts.push({ time: one.start, text });
        Object.assign(times, { paragraph: one.start, stamp: one.start, unended: 0 });
      } else if (one.spaced !== false && takesStamp(times.stamp, tail, last, one, isNear[i]!)) {
        open.parts.push({ time: one.start, text, gap });
        times.stamp = one.start;
      } else part.text += gap + text;
    }
    times.unended = endsSentence(text) ? 0 : times.unended + text.length + 1;
    tail = `${tail.slice(-20)}${one.spaced === false ? '' : ' '}${text}`;
    waits = one.unsure === true;
    last = one;
  }
  const end = turns.at(-1)?.parts.at(-1);
  if (end && waits) end.text += unsureMark;
  return turns;
}

/** Where the talk stands: seconds of the last paragraph and the last time that was written, and the characters since a sentence ended. */
interface Times {
  paragraph: number | undefined;
  stamp: number | undefined;
  unended: number;
}

/** For each of what was heard whether a figure stands in it or soon behind it, before the sentence ends. */
function findNearFigures(all: readonly HeardWords[]): readonly boolean[] {
  const near = new Array<boolean>(all.length).fill(false);
  let distance = Infinity;
  for (let i = all.length - 1; i >= 0; i--) {
    const { text, speaker } = all[i]!;
    if (endsSentence(text) || speaker !== all[i + 1]?.speaker) distance = Infinity;
    distance = figure.test(text) ? 0 : distance + text.length + 1;
    near[i] = distance <= nearFigure;
  }
  return near;
}

/** What may be a figure, in words too. */
const figure =
  /\p{N}|(?<!\p{L})(?:hundred|thousand|million|billion|trillion|percent|half|twice|doubled|dozen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|mil|mille|millones|millions|milhões|Millionen|Milliarden|tausend|hundert|Prozent|cent|ciento)s?(?!\p{L})|[百千萬万億亿]|[一二兩两三四五六七八九十][個个成倍年月天次人家戶户元塊块萬万億亿]/iu;

/** What was heard, a sentence each: of those that follow in a caption it is known only that they are said while it is shown. */
function sentencesOf(one: HeardWords): readonly HeardWords[] {
  const text = lineOf(one.text);
  if (text === '') return [];
  const sentences = /[.!?。！？…].*\S/.test(text) ? findSentences(text, { start: 0, end: text.length }) : [];
  if (sentences.length < 2) return [{ ...one, text }];
  return sentences.map(({ start, end }, i): HeardWords => {
    const words = text.slice(i === 0 ? 0 : start, end);
    if (i === 0) return { ...one, text: words };
    return { ...one, text: words, begins: false, changes: false, spaced: text[start - 1] === ' ' || undefined };
  });
}

/** Whether a sentence ends between two stretches of talk: not behind `Mr.` */
function isSentenceEnd(before: string, after: string): boolean {
  if (!endsSentence(before)) return false;
  const text = `${before} ${after}`;
  return findSentences(text, { start: 0, end: text.length }).some(({ start }) => start === before.length + 1);
}

function breaksParagraph(
  { paragraph, unended }: Times,
  before: string,
  last: HeardWords | undefined,
  { start, text }: HeardWords,
): boolean {
  if (start === undefined || paragraph === undefined) return false;
  const since = start - paragraph;
  const pause = start - (last?.end ?? start);
  // Who never pauses is parted at last.
  if (endsByPause(unended, since >= paragraphSeconds * 3 ? Infinity : pause)) return true;
  return (since >= paragraphSeconds || pause >= pauseSeconds) && isSentenceEnd(before, text);
}

function takesStamp(
  stamp: number | undefined,
  before: string,
  last: HeardWords | undefined,
  { start, text, apart }: HeardWords,
  isNearFigure: boolean,
): boolean {
  if (start === undefined) return false;
  const since = start - (stamp ?? -Infinity);
  // What stands out of order has a time of its own.
  const least = isNearFigure ? stampSecondsBeforeFigure : stampSeconds;
  if (since < least.sentence && since > -backSeconds) return false;
  if (apart || isSentenceEnd(before, text)) return true;
  // A figure isn't parted, though it would be read as one; a capital letter begins what is none.
  const mayGoOn = /[.,]$/.test(before) || (/\p{N}$/u.test(before) && !/^\s*\p{Lu}\p{Ll}/u.test(text));
  const isFigure = mayGoOn || /^\s*[\p{N}.,%]/u.test(text);
  const isMark = /[,;:，；：、—–]$/.test(before);
  const pauses = isMark || start - (last?.end ?? start) >= breathSeconds;
  if (pauses && (since >= stampSeconds.clause || (since >= least.clause && (isMark || !isFigure)))) return true;
  return (since >= least.word || since <= -backSeconds) && !isFigure;
}
