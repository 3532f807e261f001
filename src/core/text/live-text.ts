import type { TextChange } from './text-change';

/** Characters in a new piece; one that has grown to twice as many is cut. */
const pieceLength = 8192;

interface Piece {
  readonly text: string;
  /** Made when it is asked for. */
  hash?: PieceHash;
}

/** Two hashes of a piece, and what those of the text before it are multiplied with when it follows. */
interface PieceHash {
  readonly a: number;
  readonly b: number;
  readonly powerA: number;
  readonly powerB: number;
}

/**
 * A text that takes edits, kept in pieces so that an edit costs little however long the text is: about 0.1 ms in one of ten
 * million characters. All offsets are UTF-16 units of the text as changed so far.
 */
export class LiveText {
  #pieces: Piece[];
  /** Offset of each piece, and of the end of the last. */
  #starts: number[] = [0];
  #fingerprint: string | undefined;

  constructor(text: string) {
    this.#pieces = cutPieces(text);
    this.#measure(0);
  }

  /** In UTF-16 units. */
  get length(): number {
    return this.#starts.at(-1)!;
  }

  /** The text between two offsets, as of a string; they are to be 0 or more. */
  slice(start: number, end: number): string {
    let text = '';
    for (let i = this.#pieceAt(start, this.#pieces.length); i < this.#pieces.length && this.#starts[i]! < end; i++) {
      text += this.#pieces[i]!.text.slice(Math.max(0, start - this.#starts[i]!), end - this.#starts[i]!);
    }
    return text;
  }

  /** The whole text. */
  toString(): string {
    return this.#pieces.map(({ text }) => text).join('');
  }

  /** True where it is this text now. */
  equals(text: string): boolean {
    if (text.length !== this.length) return false;
    return this.#pieces.every((piece, i) => text.startsWith(piece.text, this.#starts[i]!));
  }

  /** Tells the text from others that it was or will be: its length and two hashes of 32 bits. */
  get fingerprint(): string {
    if (this.#fingerprint === undefined) {
      let a = 0;
      let b = 0;
      for (const piece of this.#pieces) {
        piece.hash ??= hashOf(piece.text);
        a = (Math.imul(a, piece.hash.powerA) + piece.hash.a) | 0;
        b = (Math.imul(b, piece.hash.powerB) + piece.hash.b) | 0;
      }
      this.#fingerprint = `${this.length}:${a}:${b}`;
    }
    return this.#fingerprint;
  }

  /** Takes the changes of one edit. They don't overlap, and all speak of the text before the edit. */
  change(changes: readonly TextChange[]): void {
    if (changes.length === 0) return;
    const inOrder = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
    let at = this.#pieces.length - 1;
    // From the last to the first, so that what is still to be changed stays where it is said to be.
    for (let i = inOrder.length - 1; i >= 0; i--) at = this.#replace(inOrder[i]!, at);
    this.#measure(at);
    this.#fingerprint = undefined;
  }

  /**
   * Makes a change that ends in one of the pieces up to `upTo`; says in which it begins now. Up to there, and no farther, all
   * pieces know their offsets afterwards.
   */
  #replace({ start, end, text }: TextChange, upTo: number): number {
    const first = this.#pieceAt(start, upTo + 1);
    const last = this.#pieceAt(end, upTo + 1);
    const head = this.#pieces[first]!.text.slice(0, start - this.#starts[first]!);
    const tail = this.#pieces[last]!.text.slice(end - this.#starts[last]!);
    const fresh = head + text + tail;
    if (first === last && fresh.length <= 2 * pieceLength) {
      this.#pieces[first] = { text: fresh };
      return first;
    }
    const pieces = cutPieces(fresh);
    this.#pieces = [...this.#pieces.slice(0, first), ...pieces, ...this.#pieces.slice(last + 1)];
    for (let i = first; i < first + pieces.length; i++)
      this.#starts[i + 1] = this.#starts[i]! + this.#pieces[i]!.text.length;
    return this.#pieceAt(start, first + pieces.length);
  }

  /** Which of the first `count` pieces holds an offset; the last for the text's end. */
  #pieceAt(offset: number, count: number): number {
    let low = 0;
    let high = count;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Sums up lengths from a piece on. */
  #measure(from: number): void {
    this.#starts.length = from + 1;
    for (let i = from; i < this.#pieces.length; i++) this.#starts.push(this.#starts[i]! + this.#pieces[i]!.text.length);
  }
}

/** At least one piece. */
function cutPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at += pieceLength) pieces.push({ text: text.slice(at, at + pieceLength) });
  return pieces.length > 0 ? pieces : [{ text: '' }];
}

const baseA = 0x01000193;
const baseB = 0x85ebca6b;

/** Polynomials in two bases, so that the hash of two pieces follows from those of each, wherever the text is cut. */
function hashOf(text: string): PieceHash {
  let a = 0;
  let b = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i) + 1;
    a = (Math.imul(a, baseA) + unit) | 0;
    b = (Math.imul(b, baseB) + unit) | 0;
  }
  return { a, b, powerA: power(baseA, text.length), powerB: power(baseB, text.length) };
}

/** In 32 bits. */
function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest >>= 1) {
    if (rest & 1) result = Math.imul(result, square);
    square = Math.imul(square, square);
  }
  return result;
}
