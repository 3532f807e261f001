import type { Hole } from '../text/read-text';
import { endsByPause } from './ends-by-pause';
import { readCueTimes } from './formats/cue-lines';
import type { Gap } from './gaps-of-line';
import { isCaptionFormat } from './is-caption-format';
import { readHyphen } from './read-hyphen';
import type { TranscriptFormat, Turn } from './transcript';

/** What has been left out since the last words. */
interface Open {
  start: number;
  end: number;
  /** Blanks were left out too. */
  blank: boolean;
  /** Lines of directions and blank lines, and nothing else but mark-up. */
  direction: boolean;
  /** Where a line ends with a hyphen; -1 where none does. */
  hyphen: number;
  /** False where nothing but that was left out. */
  more: boolean;
  /** What a character reference in it stands for. */
  instead: string;
}

/**
 * The holes of a text: gaps that lie side by side become one, with the white space that they take with them, and something
 * stands instead of it that parts the words before from those behind as they are parted in speech. `gaps` are in order, their
 * offsets those of the text.
 */
export function findHoles(
  text: string,
  gaps: readonly Gap[],
  turns: readonly Turn[],
  format: TranscriptFormat,
): Hole[] {
  const isCaption = isCaptionFormat(format);
  const holes: Hole[] = [];
  const pauses = isCaption ? new Pauses(text) : undefined;
  let open: Open | undefined;
  let turn = 0;
  const close = () => {
    if (!open) return;
    while (turn < turns.length && turns[turn]!.speech.end < open.end) turn++;
    const inSpeech = turn < turns.length && turns[turn]!.speech.start < open.start;
    const isPause = pauses?.endsAt(open, inSpeech) === true;
    const { start, end, hyphen } = open;

    const kept =
      inSpeech && hyphen === start
        ? readHyphen(text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40))
        : undefined;
    if (kept) holes.push({ start: kept === 'break' ? start - 1 : start, end, instead: '' });
    else if (open.more || isCaption)
      holes.push({ start, end, instead: isPause ? '\n\n' : insteadOf(text, open, inSpeech, isCaption) });
    open = undefined;
  };
  let speech = 0;
  for (const gap of gaps) {
    if (gap.kind === 'inner') {
      while (speech < turns.length && turns[speech]!.speech.end <= gap.start) speech++;
      if (speech === turns.length || turns[speech]!.speech.start > gap.start) continue;
    }
    const { start, end } = widen(text, gap, open?.end ?? 0);
    // What stands for a character is no part of the gap beside it: a quote may begin or end between them.
    const isApart = start === open?.end && (open.instead !== '' || gap.instead !== undefined);
    if (open && (start > open.end || isApart)) close();
    const blank = start < gap.start || end > gap.end || (gap.kind !== 'mark' && gap.kind !== 'aside');
    if (!open) {
      open = { start, end, blank, direction: true, hyphen: -1, more: false, instead: '' };
    } else {
      open.blank ||= blank;
      open.end = Math.max(open.end, end);
    }
    open.direction &&= gap.kind === 'direction' || gap.kind === 'mark' || gap.kind === 'aside';
    if (gap.kind === 'hyphen') open.hyphen = gap.start;
    else open.more = true;
    open.instead += gap.instead ?? '';
  }
  close();
  return holes;
}

/** Tells where cues without punctuation pause, asked for each hole in order. */
class Pauses {
  /** Seconds at which the cue before ends. */
  #until: number | undefined;
  #unended = 0;
  #at = 0;

  constructor(readonly text: string) {}

  /** Whether a sentence ends with the pause between the cues around a hole. */
  endsAt({ start, end }: Pick<Open, 'start' | 'end'>, inSpeech: boolean): boolean {
    const words = this.text.slice(this.#at, start);
    const stop = lastStopOf(words);
    this.#unended = stop < 0 ? this.#unended + words.length : words.length - stop;
    this.#at = end;
    if (!inSpeech) this.#unended = 0;
    const until = this.#until;
    let begin: number | undefined;
    const skipped = this.text.slice(start, end);
    for (const line of skipped.includes('-->') ? skipped.split(/[\r\n]/) : []) {
      const times = line.includes('-->') ? readCueTimes(line) : undefined;
      begin ??= times?.begin;
      this.#until = times?.end ?? this.#until;
    }
    if (begin === undefined || until === undefined || !endsByPause(this.#unended, begin - until)) return false;
    // A figure goes on over any pause.
    if (/\p{N}$/u.test(this.text.slice(start - 1, start)) || !inSpeech) return false;
    this.#unended = 0;
    return true;
  }
}

/** The place of the last mark that may end a sentence; -1 if there is none. */
function lastStopOf(words: string): number {
  let at = words.length - 1;
  while (at >= 0 && !'.!?。！？…'.includes(words[at]!)) at--;
  return at;
}

/** A gap with the white space that it takes with it, not back beyond `floor`. */
function widen(text: string, { kind, start: from, end: to }: Gap, floor: number): { start: number; end: number } {
  let start = from;
  let end = to;
  switch (kind) {
    case 'mark':
      break;
    case 'aside':
      while (start > floor && isBlank(text.charCodeAt(start - 1))) start--;
      while (end < text.length && isBlank(text.charCodeAt(end))) end++;
      break;
    case 'margin': {
      while (end < text.length && isBlank(text.charCodeAt(end))) end++;
      while (start > floor && isBlank(text.charCodeAt(start - 1))) start--;
      // Lines that are parted by blank ones follow on each other all the same.
      let above = start;
      let lines = 0;
      while (above > floor && isSpace(text.charCodeAt(above - 1))) if (text.charCodeAt(--above) === 0x0a) lines++;
      if (lines > 1) start = above;
      break;
    }
    case 'hyphen':
    case 'wrap':
      while (end < text.length && isSpace(text.charCodeAt(end))) end++;
      break;
    default:
      while (start > floor && isSpace(text.charCodeAt(start - 1))) start--;
      while (end < text.length && isSpace(text.charCodeAt(end))) end++;
  }
  return { start, end };
}

function insteadOf(text: string, open: Open, inSpeech: boolean, isCaption: boolean): string {
  const { start, end, blank } = open;
  if (open.instead !== '') return open.instead;
  if (start === 0 || end === text.length) return '';
  const skipped = text.slice(start, end);
  const isLines = /[\r\n]/.test(skipped);
  if (!isLines) {
    const isWithin = !isEnd(text.charCodeAt(start - 1)) && !isEnd(text.charCodeAt(end));
    return blank && isWithin ? ' ' : '';
  }
  // Behind a line's end there are no words to be parted.
  if (isEnd(text.charCodeAt(start - 1))) return '';
  if (!inSpeech) return '\n';
  if (!isCaption) return open.direction && /\n[^\S\n]*\r?\n/.test(skipped) ? '\n\n' : '\n';
  if (endsSentence(text, start)) return '\n';
  if (goesOn(text.slice(Math.max(0, start - 2), start), text.slice(end, end + 5))) return '';
  return isNumeral(text.charCodeAt(start - 1)) && isNumeral(text.charCodeAt(end)) ? '' : ' ';
}

/** True where captions part a word or a figure over two lines: `forty` and `-two`, `COVID` and `-19`, `47` and `.5`, `300` and `,000`. */
function goesOn(before: string, after: string): boolean {
  return (
    (/^-\p{Ll}/u.test(after) && /[\p{L}\p{N}]$/u.test(before)) ||
    (/^-\p{N}/u.test(after) && /[\p{Lu}\p{N}]$/u.test(before)) ||
    (/^\.\d/.test(after) && /\d$/.test(before)) ||
    (/^,\d{3}(?!\d)/.test(after) && /\d$/.test(before))
  );
}

/** True where the words that end at an offset end a sentence. */
function endsSentence(text: string, end: number): boolean {
  let at = end - 1;
  while (at > 0 && end - at < 6 && `"'”’」』）)]`.includes(text[at]!)) at--;
  return '.!?。！？…'.includes(text[at]!);
}

/** Chinese numerals are written without blanks between them. */
function isNumeral(code: number): boolean {
  return code > 0x3000 && '〇零一二兩两三四五六七八九十百千萬万億亿兆'.includes(String.fromCharCode(code));
}

function isEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000;
}

function isSpace(code: number): boolean {
  return isBlank(code) || isEnd(code) || code === 0x0c;
}
