import { partitionPoint } from '../text/partition-point';
import { ReadText } from '../text/read-text';
import type { Span } from '../text/span';
import { splitsPair } from '../text/splits-pair';
import { toLf } from '../text/to-lf';
import type { CodePointRange } from './quote';

/**
 * A text as read with LF line ends, in which quotes are matched, and the way between its UTF-16 offsets, those of the file
 * (where a CRLF counts as two) and the code points of a sidecar's `position`, which are the file's with LF line ends.
 */
export class LfText {
  /** The text as read, with every CRLF and lone CR as LF. */
  readonly text: string;
  readonly read: ReadText;
  /** The line ends that were CRLF, ascending. */
  readonly #crlf: readonly { readonly raw: number; readonly lf: number }[];
  /** Surrogate pairs, ascending: offset of the first half, and how many code points stand before it. */
  readonly #pairs: readonly { readonly offset: number; readonly point: number }[];
  /** The file with its holes; undefined where it has none. */
  readonly #file: LfText | undefined;

  constructor(text: string | ReadText) {
    this.read = typeof text === 'string' ? new ReadText(text) : text;
    this.text = toLf(this.read.text);
    this.#crlf = Array.from(this.read.text.matchAll(/\r\n/g), ({ index }, i) => ({ raw: index, lf: index - i }));
    const pairs = this.text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g);
    this.#pairs = Array.from(pairs, ({ index }, i) => ({ offset: index, point: index - i }));
    this.#file = this.read.holes.length > 0 ? new LfText(this.read.file) : undefined;
  }

  /** The file's text. */
  get raw(): string {
    return this.read.file;
  }

  /** The offset in `text` of an offset in the file; one inside a CRLF is taken for the one before it. */
  fromRaw(offset: number): number {
    return this.fromRead(this.read.toRead(offset));
  }

  /** The offset in the file of an offset in `text`, for what begins or ends there. */
  toRaw(offset: number, side: 'start' | 'end' = 'start'): number {
    return this.read.toFile(this.toRead(offset), side);
  }

  /** As `fromRaw`, of an offset in the text as read. */
  fromRead(offset: number): number {
    if (this.#crlf.length === 0) return offset;
    return offset - partitionPoint(this.#crlf, ({ raw }) => raw < offset);
  }

  /** The offset in the text as read of an offset in `text`. */
  toRead(offset: number): number {
    if (this.#crlf.length === 0) return offset;
    return offset + partitionPoint(this.#crlf, ({ lf }) => lf < offset);
  }

  /**
   * How many code points of the file stand before an offset in `text`, for what begins or ends there; one inside a surrogate
   * pair is taken for the one before it.
   */
  toCodePoint(offset: number, side: 'start' | 'end' = 'start'): number {
    if (this.#file) return this.#file.toCodePoint(this.#file.fromRaw(this.toRaw(offset, side)));
    return this.#pointOf(offset);
  }

  /** The offset in `text` of a code point of the file; past the end it's the text's length. */
  fromCodePoint(point: number): number {
    if (this.#file) return this.fromRaw(this.#file.toRaw(this.#file.fromCodePoint(point)));
    return this.#offsetOf(point);
  }

  /** The code points of the file at a span of it: a `position`. */
  positionOf({ start, end }: Span): CodePointRange {
    return { start: this.toCodePoint(this.fromRaw(start)), end: this.toCodePoint(this.fromRaw(end), 'end') };
  }

  /** The offset in `text` so many code points of it further on, or back; within the text. */
  step(offset: number, points: number): number {
    return this.#offsetOf(Math.max(0, this.#pointOf(offset) + points));
  }

  #pointOf(offset: number): number {
    if (this.#pairs.length === 0) return offset;
    return offset - partitionPoint(this.#pairs, (pair) => pair.offset < offset);
  }

  #offsetOf(point: number): number {
    const pairs = this.#pairs.length === 0 ? 0 : partitionPoint(this.#pairs, (pair) => pair.point < point);
    const offset = point + pairs;
    return Math.max(0, Math.min(offset, this.text.length));
  }

  /** True where an offset in `text` lies between the halves of a surrogate pair. */
  splitsPair(offset: number): boolean {
    return splitsPair(this.text, offset);
  }
}
