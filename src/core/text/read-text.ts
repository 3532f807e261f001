import { partitionPoint } from './partition-point';
import type { Span } from './span';

/** A stretch of a file that is no speech, and what stands instead of it in the text as read: nothing, a blank or a line end. */
export interface Hole extends Span {
  readonly instead: string;
}

/**
 * A file's text as a person reads it aloud, without its holes, and the way between the offsets of both. Where there is no
 * hole, both are the same string and all offsets are equal.
 *
 *     file   we paid 2.3⏎ 7   million for the hos-⏎pital
 *     text   we paid 2.3⏎million for the hospital
 */
export class ReadText {
  /** The text as read. */
  readonly text: string;
  /** Offset in `text` of what stands instead of each hole. */
  readonly #at: readonly number[];

  /** `holes` are in order and don't overlap; two may only touch if something stands instead of one. */
  constructor(
    readonly file: string,
    readonly holes: readonly Hole[] = [],
  ) {
    const parts: string[] = [];
    const at: number[] = [];
    let from = 0;
    let length = 0;
    for (const { start, end, instead } of holes) {
      parts.push(file.slice(from, start), instead);
      at.push(length + start - from);
      length += start - from + instead.length;
      from = end;
    }
    parts.push(file.slice(from));
    // Joined at once: what is put together by `+` stays in two halves for whoever reads it.
    this.text = holes.length === 0 ? file : parts.join('');
    this.#at = at;
  }

  /** The offset in `text` of an offset in the file; of one within a hole, that of what stands instead. */
  toRead(offset: number): number {
    if (this.holes.length === 0) return offset;
    const last = partitionPoint(this.holes, (hole) => hole.start < offset) - 1;
    if (last < 0) return offset;
    const { end, instead } = this.holes[last]!;
    return offset < end ? this.#at[last]! : this.#at[last]! + instead.length + offset - end;
  }

  /**
   * The offset in the file of an offset in `text`. At a hole it is the hole's end for what begins there, and the hole's start
   * for what ends there.
   */
  toFile(offset: number, side: 'start' | 'end'): number {
    if (this.holes.length === 0) return offset;
    // The last hole that stands before the offset.
    const last = partitionPoint(this.#at, (at) => (side === 'start' ? at <= offset : at < offset)) - 1;
    if (last < 0) return offset;
    const { start, end, instead } = this.holes[last]!;
    const behind = offset - this.#at[last]! - instead.length;
    return behind >= 0 ? end + behind : start;
  }

  /** How much further in the file than in `text` all of a span of the file stands; undefined where a hole parts it. */
  shiftOf({ start, end }: Span): number | undefined {
    if (this.holes.length === 0) return 0;
    const next = partitionPoint(this.holes, (hole) => hole.end <= start);
    if (next < this.holes.length && this.holes[next]!.start < end) return undefined;
    if (next === 0) return 0;
    const hole = this.holes[next - 1]!;
    return hole.end - this.#at[next - 1]! - hole.instead.length;
  }

  /** The span in `text` of a span in the file; where that begins or ends within a hole, what stands instead is left out. */
  spanToRead({ start, end }: Span): Span {
    const inside = this.holes[partitionPoint(this.holes, (hole) => hole.start < start) - 1];
    const first = this.toRead(inside && start < inside.end ? inside.end : start);
    return { start: first, end: Math.max(first, this.toRead(end)) };
  }

  /** The span in the file of a span in `text`: it neither begins nor ends with a hole. */
  spanToFile({ start, end }: Span): Span {
    const first = this.toFile(start, 'start');
    return { start: first, end: Math.max(first, this.toFile(end, 'end')) };
  }

  /** What is read of a span in the file. */
  slice(span: Span): string {
    const { start, end } = this.spanToRead(span);
    return this.text.slice(start, end);
  }

  /** The parts of a span in the file that lie outside holes, in order; the span itself where it holds none. */
  partsOf(span: Span): Span[] {
    const parts: Span[] = [];
    let from = span.start;
    for (let i = partitionPoint(this.holes, (hole) => hole.end <= span.start); ; i++) {
      const hole = this.holes[i];
      if (!hole || hole.start >= span.end) break;
      if (hole.start > from) parts.push({ start: from, end: hole.start });
      from = hole.end;
    }
    if (from < span.end || parts.length === 0) parts.push({ start: Math.min(from, span.end), end: span.end });
    return parts;
  }
}
