import { anyOf } from './surroundings';

/** How far to either side of a place the bounds of its sentence are looked for. */
export const SENTENCE_REACH = 120;
const isEnd = anyOf('。！？!?');
const isQuestion = anyOf('?？');
const isStop = anyOf('.');
const isLineEnd = anyOf('\n\r');
const isReturn = anyOf('\r');
const isLineFeed = anyOf('\n');
/** What follows a stop that ends a sentence; 3.5 and U.S.-made go on. */
const isBehindStop = anyOf(' \n\r\t"”’');
/** What a line begins with that goes on from the one before: talk is often wrapped. */
const goesOn = /^[\p{Ll}\p{N}]/u;

/**
 * The sentences of a passage, as far as refiners ask for them: a sentence ends with its mark, with a stop before a space or closing quote,
 * and with a line, but in a language with spaces not where the next line goes on in small letters. Numbers of one sentence share what was found.
 */
export class SentenceBounds {
  /** Up to where a sentence was followed back last. */
  private knownStart = -1;
  /** From where that was. */
  private askedStart = -1;
  /** From where the end was looked for that was found last. */
  private askedEnd = 0;
  /** Where that end is. */
  private knownEnd = -1;

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly end: number,
    private readonly spaced: boolean,
  ) {}

  /** Where the sentence of a place begins, spaces before its first word included; no farther back than `SENTENCE_REACH`. */
  startOf(at: number): number {
    const least = Math.max(this.start, at - SENTENCE_REACH);
    let from = at;
    while (from > least && !this.ends(from - 1)) {
      if (from === this.askedStart) {
        from = Math.max(least, this.knownStart);
        break;
      }
      from--;
    }
    this.knownStart = from;
    this.askedStart = at;
    return from;
  }

  /** Where the mark stands that ends the sentence of a place; no farther on than `SENTENCE_REACH`. */
  endOf(at: number): number {
    const most = Math.min(this.end, at + SENTENCE_REACH);
    if (at >= this.askedEnd && at <= this.knownEnd) return Math.min(most, this.knownEnd);
    let to = at;
    while (to < most && !this.ends(to)) to++;
    if (to < most) {
      this.askedEnd = at;
      this.knownEnd = to;
    }
    return to;
  }

  /** True if the sentence of a place ends with a question mark. */
  isAsked(at: number): boolean {
    const to = this.endOf(at);
    return to < this.end && isQuestion(this.text, to);
  }

  /** True for a mark that ends a sentence. */
  private ends(at: number): boolean {
    const { text } = this;
    if (isEnd(text, at)) return true;
    if (isStop(text, at)) return isBehindStop(text, at + 1);
    if (!isLineEnd(text, at)) return false;
    const next = isReturn(text, at) && isLineFeed(text, at + 1) ? at + 2 : at + 1;
    return !(this.spaced && goesOn.test(text.charAt(next)));
  }
}
