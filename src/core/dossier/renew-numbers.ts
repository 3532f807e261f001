import { findNumbers, languageOf } from '../numbers/find-numbers';
import { haveSameHome } from '../numbers/language/home-currency';
import type { NumericExpression } from '../numbers/numeric-expression';
import { finish } from '../text/finish';
import { partitionPoint } from '../text/partition-point';
import { ReadText } from '../text/read-text';
import type { SharedEnds } from '../text/shared-ends';
import type { Span } from '../text/span';
import { spansIn } from '../text/spans-in';
import type { Transcript } from '../transcript/transcript';
import { findNumbersIn } from './find-numbers-in';

/** A text as read: who speaks where, and the numbers of the speech. */
export interface Spoken {
  readonly transcript: Transcript;
  readonly numbers: readonly NumericExpression[];
}

/** A number is read by words near it, some of which may stand before or behind the speech; none as far off as this. */
const reach = 100;

/** A longer speech is read anew in part. */
const longSpeech = 2000;

/** Of so many turns the numbers are told at a time. */
const turnsAStep = 100;
/** Of numbers that stand elsewhere in a long speech so many. */
const numbersAStep = 5000;

/**
 * The numeric expressions of the speech of a changed transcript, as `findSpokenNumbers` tells them; those that the change is
 * far from are taken over from `before`: of other turns, and in a long turn of other paragraphs.
 */
export function renewNumbers(before: Spoken, after: Transcript, shared: SharedEnds): NumericExpression[] {
  return finish(renewingNumbers(before, after, shared));
}

/** The same in steps that each take little time; without `before` and `shared` all are found anew. */
export function* renewingNumbers(
  before: Spoken | undefined,
  after: Transcript,
  shared: SharedEnds | undefined,
): Generator<undefined, NumericExpression[]> {
  const { head, tail } = shared ?? { head: 0, tail: 0 };
  const old = before ?? { transcript: { ...after, text: '', read: new ReadText(''), turns: [] }, numbers: [] };
  const moved = after.text.length - old.transcript.text.length;
  const { language } = after;
  const isAlike =
    before !== undefined &&
    old.transcript.language === language &&
    haveSameHome(old.transcript.read.text, after.read.text);
  // Numbers are found in the text as read; where it has no holes, that is the file's.
  const isWhole = old.transcript.read.holes.length === 0 && after.read.holes.length === 0;
  const found: NumericExpression[] = [];
  for (const [i, { speech }] of after.turns.entries()) {
    if (i % turnsAStep === 0) yield;
    const isBefore = speech.end + reach <= head;
    const shift = isBefore ? 0 : moved;
    const there = { start: speech.start - shift, end: speech.end - shift };
    const isFar = isBefore || speech.start - reach >= after.text.length - tail;
    const isRead = isWhole || old.transcript.read.slice(there) === after.read.slice(speech);
    if (isAlike && isFar && isSpeech(old.transcript, there) && isRead) {
      for (const one of spansIn(old.numbers, there)) found.push(shiftBy(one, shift));
      continue;
    }
    const isLonger =
      speech.end - speech.start > longSpeech && isSpeech(old.transcript, { ...speech, end: speech.end - moved });
    const changed =
      isAlike && isLonger && isWhole ? around(after.text, speech, head, after.text.length - tail) : undefined;
    const own = changed && languageOf(after.text, speech, language);
    const isOneLanguage = own !== undefined && languageOf(old.transcript.text, there, language) === own;
    if (changed && isOneLanguage) {
      yield* renewingWithin(old.numbers, after.text, speech, changed, moved, own, found);
    } else for (const one of findNumbersIn(after, speech)) found.push(copy(one));
  }
  return found;
}

/** True for a span that is just the speech of a turn; found in their order, as a map of very many takes long to grow. */
function isSpeech({ turns }: Transcript, { start, end }: Span): boolean {
  const there = turns[partitionPoint(turns, ({ speech }) => speech.start < start)]?.speech;
  return there?.start === start && there.end === end;
}

/** Adds the numbers of a long speech in which one stretch has changed. */
function* renewingWithin(
  old: readonly NumericExpression[],
  text: string,
  speech: Span,
  changed: Span,
  moved: number,
  language: string,
  found: NumericExpression[],
): Generator<undefined, void> {
  const within = {
    start: Math.max(speech.start, changed.start - 2 * reach),
    end: Math.min(speech.end, changed.end + 2 * reach),
  };
  const isChanged = (one: Span) => one.start >= changed.start && one.end <= changed.end;
  const shifting = function* (part: Span, by: number) {
    for (const [i, one] of spansIn(old, part).entries()) {
      if (i % numbersAStep === numbersAStep - 1) yield;
      found.push(shiftBy(one, by));
    }
  };
  yield* shifting({ start: speech.start, end: changed.start }, 0);
  for (const one of findNumbers(text, { within, language }).filter(isChanged)) found.push(copy(one));
  yield* shifting({ start: changed.end - moved, end: speech.end - moved }, moved);
}

/**
 * The lines of a speech that hold what changed and what is near it, from the end of a sentence to the end of another, across
 * which no number goes; undefined if they are not much shorter than all of it.
 */
function around(text: string, speech: Span, from: number, to: number): Span | undefined {
  let start = from - reach;
  while (start > speech.start && !sentenceEnd.test(text.slice(Math.max(0, start - 3), start))) start--;
  let end = to + reach;
  while (end < speech.end && !sentenceEnd.test(text.slice(Math.max(0, end - 3), end))) end++;
  const changed = { start: Math.max(speech.start, start), end: Math.min(speech.end, end) };
  return changed.end - changed.start < (speech.end - speech.start) / 2 ? changed : undefined;
}

/** What stands before a line that begins anew. */
const sentenceEnd = /(?:[.!?。！？…”"]|\n)\r?\n$/;

function shiftBy(one: NumericExpression, by: number): NumericExpression {
  return by === 0 ? one : { ...one, start: one.start + by, end: one.end + by };
}

/** A copy that shares no string with the text: a part keeps the whole alive, here every version of a text that is edited. */
function copy(number: NumericExpression): NumericExpression {
  return JSON.parse(JSON.stringify(number)) as NumericExpression;
}
