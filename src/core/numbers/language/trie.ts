import { fold, foldWord } from './fold';

/** A word of a trie that stands in a text, from where it was looked for to `end`. */
export interface Found<T> {
  readonly value: T;
  readonly end: number;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Where no more than this many spaces stand between two words of an entry; also bounds the look-ahead. */
const MAX_SPACES = 4;

/**
 * Words with a value each, looked up character by character at a place of a text, so that nothing is sliced. Looks up
 * folded (see `fold`); a space of an entry stands for one to four spaces, of which one may be a line's end, or a hyphen.
 */
export class Trie<T> {
  private readonly values: (T | undefined)[] = [undefined];
  /** Open addressing: node and unit → node. */
  private keys = new Int32Array(256).fill(-1);
  private nodes = new Int32Array(256);
  private used = 0;
  /** By the last ten bits of a unit: 0 where no word starts with it. Most lookups fail, and fail here. */
  private readonly starts = new Uint8Array(0x400);

  private constructor(
    entries: Iterable<readonly [string, T]>,
    readonly direction: 1 | -1,
  ) {
    for (const [word, value] of entries) {
      const folded = foldWord(word);
      this.add(direction === 1 ? folded : [...folded].reverse().join(''), value);
    }
  }

  /** Words to be looked up from their first character on. */
  static forwards<T>(entries: Iterable<readonly [string, T]>): Trie<T> {
    return new Trie(entries, 1);
  }

  /** Words to be looked up from their last character back. */
  static backwards<T>(entries: Iterable<readonly [string, T]>): Trie<T> {
    return new Trie(entries, -1);
  }

  /**
   * The longest word on the way from `from` to `limit`: one that starts at `from`, or for a backwards trie one that
   * ends just before `from`. `end` is its far end.
   */
  longest(text: string, from: number, limit: number): Found<T> | undefined {
    const { direction } = this;
    if (from === limit) return undefined;
    const first = fold[text.charCodeAt(direction === 1 ? from : from - 1)]!;
    if (this.starts[first & 0x3ff] === 0 && !(first <= HYPHEN && this.starts[SPACE] === 1)) return undefined;
    let node = 0;
    let best = 0;
    let bestEnd = from;
    let at = from;
    while (at !== limit) {
      const code = fold[text.charCodeAt(direction === 1 ? at : at - 1)]!;
      let next = at + direction;
      let child = this.step(node, code);
      if (code <= HYPHEN) {
        if (child === 0 && isJoiner(code)) {
          child = this.step(node, SPACE);
          if (code !== HYPHEN) next = skipSpaces(text, at, limit);
        } else if (code === SPACE) next = skipSpaces(text, at, limit);
      }
      if (child === 0 || next === at) break;
      node = child;
      at = next;
      if (this.values[node] !== undefined) {
        best = node;
        bestEnd = at;
      }
    }
    return best === 0 ? undefined : { value: this.values[best]!, end: bestEnd };
  }

  private step(node: number, code: number): number {
    const key = (node << 16) | code;
    const mask = this.keys.length - 1;
    let slot = hash(key) & mask;
    for (;;) {
      const stored = this.keys[slot]!;
      if (stored === key) return this.nodes[slot]!;
      if (stored === -1) return 0;
      slot = (slot + 1) & mask;
    }
  }

  private add(word: string, value: T): void {
    let node = 0;
    if (word !== '') this.starts[word.charCodeAt(0) & 0x3ff] = 1;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let child = this.step(node, code);
      if (child === 0) {
        child = this.values.push(undefined) - 1;
        this.insert((node << 16) | code, child);
      }
      node = child;
    }
    if (node !== 0) this.values[node] ??= value;
  }

  private insert(key: number, node: number): void {
    if (++this.used * 2 > this.keys.length) this.grow();
    const mask = this.keys.length - 1;
    let slot = hash(key) & mask;
    while (this.keys[slot] !== -1) slot = (slot + 1) & mask;
    this.keys[slot] = key;
    this.nodes[slot] = node;
  }

  private grow(): void {
    const keys = this.keys;
    const nodes = this.nodes;
    this.keys = new Int32Array(keys.length * 2).fill(-1);
    this.nodes = new Int32Array(keys.length * 2);
    this.used = 1;
    keys.forEach((key, slot) => {
      if (key !== -1) this.insert(key, nodes[slot]!);
    });
  }
}

function isJoiner(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === HYPHEN;
}

/**
 * Past the spaces between `at` and `limit` (which may lie before it): at most four, at most one line end among them;
 * `at` itself where there are none or where two line ends part two paragraphs.
 */
export function skipSpaces(text: string, at: number, limit: number): number {
  const step = limit < at ? -1 : 1;
  let next = at;
  let lines = 0;
  for (let count = 0; next !== limit && count < MAX_SPACES; count++) {
    const code = fold[text.charCodeAt(step === 1 ? next : next - 1)]!;
    if (code === LINE_FEED) {
      if (++lines > 1) return at;
    } else if (code !== SPACE && code !== CARRIAGE_RETURN) break;
    next += step;
  }
  return next;
}

function hash(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
