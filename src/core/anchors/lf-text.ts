/**
 * A text with LF line ends, in which quotes are matched, and the way between its UTF-16 offsets, those of the raw text
 * (where a CRLF counts as two) and the code points of a sidecar's `position`.
 */
export class LfText {
  /** The text with every CRLF and lone CR as LF. */
  readonly text: string;
  /** Offsets in `text` of the line ends that were CRLF, ascending. */
  readonly #crlf: readonly number[];
  /** Offsets in `text` of the first halves of surrogate pairs, ascending. */
  readonly #pairs: readonly number[];

  constructor(readonly raw: string) {
    const crlf: number[] = [];
    for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 2)) crlf.push(at - crlf.length);
    this.#crlf = crlf;
    this.text = toLf(raw);
    const pairs: number[] = [];
    for (const match of this.text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(match.index);
    this.#pairs = pairs;
  }

  /** The offset in `text` of an offset in the raw text; one inside a CRLF is taken for the one before it. */
  fromRaw(offset: number): number {
    return offset - countBelow(this.#crlf, (at, i) => at + i < offset);
  }

  /** The offset in the raw text of an offset in `text`. */
  toRaw(offset: number): number {
    return offset + countBelow(this.#crlf, (at) => at < offset);
  }

  /** How many code points stand before an offset in `text`; one inside a surrogate pair is taken for the one before it. */
  toCodePoint(offset: number): number {
    const halves = countBelow(this.#pairs, (at) => at < offset);
    return offset - halves;
  }

  /** The offset in `text` of a code point; past the end it's the text's length. */
  fromCodePoint(point: number): number {
    const offset = point + countBelow(this.#pairs, (at, i) => at - i < point);
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

/** How many of the first items of an ascending list fulfil a condition that no item after them does. */
function countBelow(list: readonly number[], below: (item: number, index: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (below(list[middle]!, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
