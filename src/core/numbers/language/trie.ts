import { fold, foldWord, unfold } from './fold';

/** A word of a trie that stands in a text, from where it was looked for to `end`. */
export interface TrieMatch<T> {
  readonly value: T;
  readonly end: number;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** The folded units that a space of an entry stands for. */
export const joiners: readonly number[] = [SPACE, LINE_FEED, CARRIAGE_RETURN, HYPHEN];
/** Where no more than this many spaces stand between two words of an entry; also bounds the look-ahead. */
const MAX_SPACES = 4;

/** The bit of `Firsts` for what may stand between a place and a word. */
const BLANK = 1;
const BITS = 30;

/**
 * Tells of each UTF-16 unit which of many tries have a word that starts with it, so that most lookups that fail, as nearly
 * all do, cost one look at a table, and all lookups at one place share what they look at.
 */
export class Firsts {
  private readonly bits = new Int32Array(0x10000);
  private tries = 0;

  constructor() {
    for (const code of [SPACE, LINE_FEED, CARRIAGE_RETURN]) this.add(code, BLANK);
  }

  /** The table, for reading. */
  get table(): Int32Array {
    return this.bits;
  }

  /** The bit of a new trie with words that start with these folded units; 0 for none. More tries than bits share some. */
  take(units: ReadonlySet<number>): number {
    if (units.size === 0) return 0;
    const bit = 2 << (this.tries++ % BITS);
    for (const unit of units) {
      this.add(unit, bit);
      if (unit === SPACE) for (const joiner of joiners) this.add(joiner, bit);
    }
    return bit;
  }

  private add(unit: number, bit: number): void {
    const codes = unfold(unit);
    for (let i = 0; i < codes.length; i++) this.bits[codes[i]!]! |= bit;
  }
}

/**
 * Words with a value each, looked up character by character at a place of a text, so that nothing is sliced. Looks up
 * folded (see `fold`); a space of an entry stands for one to four spaces, of which one may be a line's end, or a hyphen.
 */
export class Trie<T> {
  private readonly values: (T | undefined)[] = [undefined];
  /** Open addressing: pairs of a key, made of node and unit, and of the node that it leads to. */
  private steps: Int32Array;
  private used = 0;
  private readonly firsts: Int32Array;
  private readonly bit: number;
  /** Of the first two units of all words the lowest five bits: those of the first are a row, those of the second a bit in it. */
  private readonly pairs = new Int32Array(32);
  /** From a place to the unit that is looked at there. */
  private readonly shift: 0 | -1;

  private constructor(
    entries: Iterable<readonly [string, T]>,
    private readonly direction: 1 | -1,
    firsts: Firsts,
  ) {
    this.shift = direction === 1 ? 0 : -1;
    const units = new Set<number>();
    const words = Array.from(entries, ([word, value]) => {
      const folded = foldWord(word);
      return { word: direction === 1 ? folded : [...folded].reverse().join(''), value };
    });
    // Words share beginnings: about half of their letters are steps of their own.
    const letters = words.reduce((sum, { word }) => sum + word.length, 0);
    this.steps = new Int32Array(Math.max(512, 2 ** Math.ceil(Math.log2(2 * letters)))).fill(-1);
    for (const { word, value } of words) {
      if (word !== '') units.add(word.charCodeAt(0));
      this.add(word, value);
      this.addPair(word);
    }
    this.firsts = firsts.table;
    this.bit = firsts.take(units);
  }

  /** Words to be looked up from their first character on. */
  static forwards<T>(entries: Iterable<readonly [string, T]>, firsts: Firsts): Trie<T> {
    return new Trie(entries, 1, firsts);
  }

  /** Words to be looked up from their last character back. */
  static backwards<T>(entries: Iterable<readonly [string, T]>, firsts: Firsts): Trie<T> {
    return new Trie(entries, -1, firsts);
  }

  /**
   * The longest word on the way from `from` to `limit`: one that starts at `from`, or for a backwards trie one that
   * ends just before `from`. `end` is its far end.
   */
  longest(text: string, from: number, limit: number): TrieMatch<T> | undefined {
    if (from === limit || (this.firsts[text.charCodeAt(from + this.shift) | 0]! & this.bit) === 0) return undefined;
    return this.mayStart(text, from, limit) ? this.walk(text, from, limit) : undefined;
  }

  /** As `longest`, with spaces before the word passed over. */
  nearest(text: string, from: number, limit: number): TrieMatch<T> | undefined {
    if (from === limit) return undefined;
    const first = this.firsts[text.charCodeAt(from + this.shift) | 0]!;
    if ((first & (this.bit | BLANK)) === 0) return undefined;
    if ((first & BLANK) !== 0) return this.longest(text, skipSpaces(text, from, limit), limit);
    return this.mayStart(text, from, limit) ? this.walk(text, from, limit) : undefined;
  }

  /** False if no word has these first two units: told by one more look, where a step in the table takes several. */
  private mayStart(text: string, from: number, limit: number): boolean {
    const second = from + this.direction;
    if (second === limit) return true;
    const row = this.pairs[fold[text.charCodeAt(from + this.shift)]! & 31]!;
    return (row & (1 << fold[text.charCodeAt(second + this.shift)]!)) !== 0;
  }

  private walk(text: string, from: number, limit: number): TrieMatch<T> | undefined {
    const { direction, shift } = this;
    let node = 0;
    let best = 0;
    let bestEnd = from;
    let at = from;
    while (at !== limit) {
      const code = fold[text.charCodeAt(at + shift)]!;
      let next = at + direction;
      let child = this.step(node, code);
      if (code <= HYPHEN) {
        if (child === 0 && joiners.includes(code)) {
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
    const { steps } = this;
    const key = (node << 16) | code;
    const slot = findSlot(steps, key);
    return steps[slot] === key ? steps[slot + 1]! : 0;
  }

  private add(word: string, value: T): void {
    let node = 0;
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

  private addPair(word: string): void {
    const first = word.charCodeAt(0);
    const second = word.charCodeAt(1);
    for (const unit of first === SPACE ? joiners : [first]) {
      // A space stands for several, so any unit may be the second: all bits are set.
      if (word.length === 1 || first === SPACE) this.pairs[unit & 31] = -1;
      else for (const next of second === SPACE ? joiners : [second]) this.pairs[unit & 31]! |= 1 << next;
    }
  }

  private insert(key: number, node: number): void {
    if (++this.used * 4 > this.steps.length) this.grow();
    const slot = findSlot(this.steps, key);
    this.steps[slot] = key;
    this.steps[slot + 1] = node;
  }

  private grow(): void {
    const old = this.steps;
    this.steps = new Int32Array(old.length * 2).fill(-1);
    this.used = 1;
    for (let slot = 0; slot < old.length; slot += 2) if (old[slot] !== -1) this.insert(old[slot]!, old[slot + 1]!);
  }
}

/** Where the key stands among the pairs, or the free slot where it would. */
function findSlot(steps: Int32Array, key: number): number {
  const mask = steps.length - 2;
  let slot = hash(key) & mask;
  while (steps[slot] !== key && steps[slot] !== -1) slot = (slot + 2) & mask;
  return slot;
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
