import { partitionPoint } from '../text/partition-point';
import { foldCharacter, leftOut } from './fold-character';
import { isUnspacedUnit } from './is-unspaced-unit';
import type { SearchableText } from './searchable-text';

/** From an offset of the folded text on, what stands there stands at one of the text with LF line ends. */
interface Break {
  readonly folded: number;
  readonly lf: number;
}

/**
 * A text with LF line ends as quotes are searched in it: without what only its look tells apart. Capitals, full width, traditional characters,
 * kinds of quotation marks and dashes, invisible characters, spaces beside Chinese, and how accents are stored, are the same
 * there in whichever way they are written. Whether words are the same is for `sameWords` to tell.
 */
export class FoldedText implements SearchableText {
  /**
   * As long as the folded text and the same but for capitals of ASCII, which may still be capitals: enough to tell letters from other
   * characters and to find line ends. A copy of a long text takes longer to make than all lookups in it, so none is made of one in ASCII.
   */
  readonly cased: string;
  readonly #breaks: readonly Break[];
  #text: string | undefined;

  constructor(readonly lf: string) {
    if (plain.test(lf)) {
      this.cased = lf;
      this.#breaks = none;
    } else {
      const { text, breaks } = fold(lf);
      this.cased = text;
      this.#text = text;
      this.#breaks = breaks;
    }
  }

  /** The whole folded text; of a long one ask for parts. */
  get text(): string {
    this.#text ??= this.cased.toLowerCase();
    return this.#text;
  }

  get length(): number {
    return this.cased.length;
  }

  /** The folded text between two offsets. */
  slice(start: number, end?: number): string {
    return this.#text === undefined ? this.cased.slice(start, end).toLowerCase() : this.#text.slice(start, end);
  }

  /** True if some folded words stand at an offset. */
  startsWith(words: string, at: number): boolean {
    if (this.#text !== undefined) return this.#text.startsWith(words, at);
    // Most that don't stand there are told by their first character.
    const from = Math.max(0, at);
    if (words !== '' && smallOf(this.cased.charCodeAt(from)) !== words.charCodeAt(0)) return false;
    return this.cased.slice(from, from + words.length).toLowerCase() === words;
  }

  /** The offset in the text with LF line ends of what begins at an offset of the folded text. */
  toLf(offset: number): number {
    if (this.#breaks.length === 0) return offset;
    const { folded, lf } = this.#breaks[partitionPoint(this.#breaks, (one) => one.folded <= offset) - 1] ?? start;
    return offset + lf - folded;
  }

  /** The same of what ends there. */
  endToLf(offset: number): number {
    if (offset === 0 || this.#breaks.length === 0) return offset;
    let end = this.toLf(offset - 1) + 1;
    while (joinsBefore(this.lf.charCodeAt(end))) end++;
    return end;
  }

  /** The offset in the folded text of one in the text with LF line ends; of what is left out, that of what comes after it. */
  fromLf(offset: number): number {
    if (this.#breaks.length === 0) return Math.max(0, Math.min(offset, this.length));
    const next = partitionPoint(this.#breaks, (one) => one.lf <= offset);
    const { folded, lf } = this.#breaks[next - 1] ?? start;
    const after = this.#breaks[next]?.folded ?? this.length;
    return Math.max(0, Math.min(offset - lf + folded, after));
  }
}

const start: Break = { folded: 0, lf: 0 };
const none: readonly Break[] = [];
const plain = /^[\0-\x7f]*$/;

/** A small letter for a capital of ASCII. */
function smallOf(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}

function fold(text: string): { text: string; breaks: readonly Break[] } {
  const units = new Uint16Array(text.length);
  const breaks: Break[] = [];
  let length = 0;
  let shift = 0;
  /** Where the last character that was kept begins, and the first of what became of it. */
  let from = 0;
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let end = at + 1;
    if (joinsBefore(unit) && length > 0) {
      while (joinsBefore(text.charCodeAt(end))) end++;
      const whole = text.slice(from, end).normalize('NFC');
      length = kept;
      for (let i = 0; i < whole.length && length < units.length; i++) {
        const folded = foldCharacter(whole.charCodeAt(i));
        if (folded !== leftOut) units[length++] = folded;
      }
      at = end - 1;
      continue;
    }
    const folded = unit < 0x80 && (unit < 0x41 || unit > 0x5a) ? unit : foldCharacter(unit);
    if (folded === leftOut) continue;
    if (folded === 0x20 && (isUnspacedUnit(text.charCodeAt(from)) || isUnspacedUnit(afterSpaces(text, at)))) continue;
    if (at - length !== shift) {
      breaks.push({ folded: length, lf: at });
      shift = at - length;
    }
    from = at;
    kept = length;
    units[length++] = folded;
  }
  return { text: stringOf(units, length), breaks };
}

/** The unit that follows a space and the spaces after it. */
function afterSpaces(text: string, at: number): number {
  let next = at + 1;
  while (foldCharacter(text.charCodeAt(next)) === 0x20) next++;
  return text.charCodeAt(next);
}

/** True of what is one character with what stands before it: an accent by itself, the later parts of a Korean syllable. */
function joinsBefore(unit: number): boolean {
  return (unit >= 0x300 && unit <= 0x36f) || unit === 0x3099 || unit === 0x309a || (unit >= 0x1160 && unit <= 0x11ff);
}

/** So many units are made a string at a time; an engine takes no more arguments than some ten thousand. */
const stretch = 8192;

function stringOf(units: Uint16Array, length: number): string {
  const parts: string[] = [];
  for (let from = 0; from < length; from += stretch) {
    parts.push(String.fromCharCode(...units.subarray(from, Math.min(length, from + stretch))));
  }
  return parts.join('');
}
