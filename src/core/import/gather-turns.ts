import { unsureMark } from '../transcript/pieces-of-line';
import type { ImportedPart, ImportedTurn } from './imported-talk';

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
}

/** In a long turn a paragraph begins with a sentence after so many seconds, and in any case after three times as many. */
const paragraphSeconds = 30;
/** A pause that ends a paragraph. */
const pauseSeconds = 4;

/** Joins what was heard into turns, the words of one speaker in one; long turns in paragraphs that each have their time. */
export function gatherTurns(heard: readonly HeardWords[]): ImportedTurn[] {
  const turns: { speaker: string | undefined; parts: { time?: number | undefined; text: string }[] }[] = [];
  let last: HeardWords | undefined;
  let waits = false;
  for (const one of heard) {
    const text = one.text.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const open = turns.at(-1);
    const part = open?.parts.at(-1);
    if (!open || !part || open.speaker !== one.speaker) {
      if (part && waits) part.text += unsureMark;
      turns.push({ speaker: one.speaker, parts: [{ time: one.start, text }] });
    } else {
      if (waits && !one.unsure) part.text += unsureMark;
      const isBreak = one.begins || (one.spaced !== false && breaksParagraph(part, last, one));
      if (isBreak) open.parts.push({ time: one.start, text });
      else part.text += (isSpaced(part.text, text, one.spaced) ? ' ' : '') + text;
    }
    waits = one.unsure === true;
    last = one;
  }
  const end = turns.at(-1)?.parts.at(-1);
  if (end && waits) end.text += unsureMark;
  return turns;
}

function breaksParagraph(part: ImportedPart, last: HeardWords | undefined, { start }: HeardWords): boolean {
  if (start === undefined || part.time === undefined) return false;
  const since = start - part.time;
  if (since >= paragraphSeconds * 3) return true;
  if (!/[.!?。！？…]["'”’」』)）]*(?:\[\?\])?$/.test(part.text)) return false;
  return since >= paragraphSeconds || start - (last?.end ?? start) >= pauseSeconds;
}

/** Characters that are written without blanks between them. */
const close = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;

function isSpaced(before: string, after: string, told: boolean | undefined): boolean {
  if (told !== undefined) return told;
  return !(close.test(before.at(-1) ?? '') && close.test(after[0] ?? ''));
}
