import { unsureMark } from '../transcript/pieces-of-line';
import type { ImportedTurn } from './imported-talk';
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
}

/** In a long turn a paragraph begins with a sentence after so many seconds, and in any case after three times as many. */
const paragraphSeconds = 30;
/** A pause that ends a paragraph. */
const pauseSeconds = 4;

/**
 * Joins what was heard into turns, the words of one speaker in one; long turns in paragraphs that each have their time. None if there
 * are no words.
 */
export function gatherTurns(heard: readonly HeardWords[]): ImportedTurn[] {
  const turns: { speaker: string | undefined; parts: { time?: number | undefined; text: string }[] }[] = [];
  let last: HeardWords | undefined;
  let waits = false;
  // The end of the paragraph: long ones aren't gone over for each word.
  let tail = '';
  for (const one of heard) {
    const text = one.text.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const open = turns.at(-1);
    const part = open?.parts.at(-1);
    if (!open || !part || open.speaker !== one.speaker || one.changes) {
      if (part && waits) part.text += unsureMark;
      turns.push({ speaker: one.speaker, parts: [{ time: one.start, text }] });
    } else {
      const isSpaced = one.spaced ?? !isWrittenClosely(tail, text);
      if (waits && !one.unsure) part.text += unsureMark;
      const isBreak = one.begins || (one.spaced !== false && breaksParagraph(part.time, tail, last, one));
      if (isBreak) open.parts.push({ time: one.start, text });
      else part.text += (isSpaced ? ' ' : '') + text;
    }
    tail = tail.slice(-20) + text;
    waits = one.unsure === true;
    last = one;
  }
  const end = turns.at(-1)?.parts.at(-1);
  if (end && waits) end.text += unsureMark;
  return turns;
}

function breaksParagraph(
  time: number | undefined,
  before: string,
  last: HeardWords | undefined,
  { start }: HeardWords,
): boolean {
  if (start === undefined || time === undefined) return false;
  const since = start - time;
  if (since >= paragraphSeconds * 3) return true;
  if (!/[.!?。！？…]["'”’」』)）]*$/.test(before)) return false;
  return since >= paragraphSeconds || start - (last?.end ?? start) >= pauseSeconds;
}
