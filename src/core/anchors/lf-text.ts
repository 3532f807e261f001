import { partitionPoint } from '../text/partition-point';

/**
 * A text with LF line ends, in which quotes are matched, and the way between its UTF-16 offsets, those of the raw text
 * (where a CRLF counts as two) and the code points of a sidecar's `position`.
 */
export class LfText {
  /** The text with every CRLF and lone CR as LF. */
  readonly text: string;
  /** The line ends that were CRLF, ascending. */
  readonly #crlf: readonly { readonly raw: number; readonly lf: number }[];
  /** Surrogate pairs, ascending: offset of the first half, and how many code points stand before it. */
  readonly #pairs: readonly { readonly offset: number; readonly point: number }[];

  constructor(readonly raw: string) {
    this.text = toLf(raw);
    this.#crlf = Array.from(raw.matchAll(/\r\n/g), ({ index }, i) => ({ raw: index, lf: index - i }));
    const pairs = this.text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g);
    this.#pairs = Array.from(pairs, ({ index }, i) => ({ offset: index, point: index - i }));
  }

  /** The offset in `text` of an offset in the raw text; one inside a CRLF is taken for the one before it. */
  fromRaw(offset: number): number {
    return offset - partitionPoint(this.#crlf, ({ raw }) => raw < offset);
  }

  /** The offset in the raw text of an offset in `text`. */
  toRaw(offset: number): number {
    if (this.#crlf.length === 0) return offset;
    return offset + partitionPoint(this.#crlf, ({ lf }) => lf < offset);
  }

  /** How many code points stand before an offset in `text`; one inside a surrogate pair is taken for the one before it. */
  toCodePoint(offset: number): number {
    if (this.#pairs.length === 0) return offset;
    return offset - partitionPoint(this.#pairs, (pair) => pair.offset < offset);
  }

  /** The offset in `text` of a code point; past the end it's the text's length. */
  fromCodePoint(point: number): number {
    const pairs = this.#pairs.length === 0 ? 0 : partitionPoint(this.#pairs, (pair) => pair.point < point);
    const offset = point + pairs;
    return Math.max(0, Math.min(offset, this.text.length));
  }

  /** True where an offset in `text` lies between the halves of a surrogate pair. */
  splitsPair(offset: number): boolean {
    return isHigh(this.text.charCodeAt(offset - 1)) && isLow(this.text.charCodeAt(offset));
  }
}

/** The same text with every CRLF and lone CR as LF. */
export function toLf(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
