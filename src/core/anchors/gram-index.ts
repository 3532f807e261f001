import type { SearchableText } from './searchable-text';

/** Every host of JavaScript has it. */
declare const TextEncoder: new () => {
  encodeInto(text: string, bytes: Uint8Array): { readonly read: number; readonly written: number };
};

/** A gram of a string: where it begins there, its bucket, and how many places that has in the text. */
export interface Gram {
  readonly offset: number;
  readonly bucket: number;
  readonly count: number;
}

interface RarestOptions {
  /** Only every so many-th gram is looked at. */
  readonly step: number;
  /** Of those in the index so many are asked, in order, up to one at no more places than `few`. */
  readonly most: number;
  readonly few: number;
  /** Those at fewer places than this don't count. */
  readonly least: number;
}

/**
 * Places of a text by the few characters that stand there (its grams), made in one pass, so that the places of any gram
 * can be looked up at once. Of a long text a share of all grams is enough, the same ones wherever they stand: what is in the
 * index is told by the gram itself. Grams that share a hash share a bucket: what comes out is to be compared.
 */
export class GramIndex {
  /** Where each bucket begins in `#places`; one longer than there are buckets. */
  readonly #starts: Uint32Array;
  /** Offsets of the text, bucket by bucket, ascending within each. */
  readonly #places: Uint32Array;
  readonly #shift: number;
  readonly #left: number;
  /** What a gram's first character has been multiplied with in its sum. */
  readonly #first: number;

  constructor(
    text: SearchableText,
    /** Characters (UTF-16 units) in a gram. */
    readonly size: number,
    /** Of so many grams one is in the index: a power of two up to 32. */
    oneOf = 1,
  ) {
    this.#left = (oneOf - 1) << leftShift;
    this.#first = firstFactor(size);
    const grams = hashGrams(text, size, this.#left, oneOf);
    const bits = Math.min(mostBits, Math.max(8, Math.ceil(Math.log2(grams.count + 1)) - 1));
    this.#shift = 32 - bits;
    this.#starts = new Uint32Array((1 << bits) + 1);
    this.#places = new Uint32Array(grams.count);
    countGrams(grams, this.#shift, this.#starts);
    addUp(this.#starts);
    sortGrams(grams, this.#shift, this.#starts, this.#places);
  }

  /**
   * Of the grams of any string that begin between two offsets and are in the index, the one at the fewest places of the text;
   * undefined if none is.
   */
  rarest(text: string, start: number, end: number, { step, most, few, least }: RarestOptions): Gram | undefined {
    let bucket = -1;
    let count = Number.POSITIVE_INFINITY;
    let offset = 0;
    let sum = 0;
    for (let at = start, asked = 0; at < end && asked < most && count > few; at += step) {
      sum = step === 1 && at > start ? this.#next(text, at, sum) : sumOf(text, at, at + this.size);
      const hash = spread(sum);
      if ((hash & this.#left) !== 0) continue;
      asked++;
      const there = this.count(hash >>> this.#shift);
      if (there >= count || there < least) continue;
      bucket = hash >>> this.#shift;
      count = there;
      offset = at;
    }
    return bucket < 0 ? undefined : { offset, bucket, count };
  }

  /** The sum of the gram at an offset, by that of the one before it. */
  #next(text: string, at: number, sum: number): number {
    const kept = sum - Math.imul(text.charCodeAt(at - 1), this.#first);
    return (Math.imul(kept, base) + text.charCodeAt(at + this.size - 1)) | 0;
  }

  /** How many places a bucket has. */
  count(bucket: number): number {
    return this.#starts[bucket + 1]! - this.#starts[bucket]!;
  }

  /** One of the places of a bucket; they are ascending. */
  place(bucket: number, at: number): number {
    return this.#places[this.#starts[bucket]! + at]!;
  }

  /** Which place of a bucket is the first that isn't before an offset; as many as there are if none is. */
  firstFrom(bucket: number, offset: number): number {
    const start = this.#starts[bucket]!;
    return lowerBound(this.#places, offset, start, this.#starts[bucket + 1]!) - start;
  }

  /** The places of a bucket, ascending. */
  places(bucket: number): Uint32Array {
    return this.#places.subarray(this.#starts[bucket]!, this.#starts[bucket + 1]!);
  }

  /** Adds the places of a bucket to a list, each less `shift`: all of them, or as many as asked for that are nearest to an offset. */
  addPlaces(list: number[], bucket: number, shift: number, most: number, near: number): void {
    const from = this.#starts[bucket]!;
    const to = this.#starts[bucket + 1]!;
    let low = from;
    let high = to;
    if (to - from > most) {
      low = lowerBound(this.#places, near, from, to);
      high = low;
      while (high - low < most) {
        const before = low > from ? near - this.#places[low - 1]! : Number.POSITIVE_INFINITY;
        const after = high < to ? this.#places[high]! - near : Number.POSITIVE_INFINITY;
        if (before <= after) low--;
        else high++;
      }
    }
    for (let i = low; i < high; i++) list.push(this.#places[i]! - shift);
  }
}

/** The index of the first number of an ascending list, between two indexes, that is not below a bound. */
export function lowerBound(list: Uint32Array, bound: number, from = 0, to = list.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

const base = 0x01000193;
/** Of the hash of a gram, the bits from here on tell whether it's left out; none of these names a bucket. */
const leftShift = 5;
/** So many bits name a bucket at most: those above the ones that hold a place in a stretch. */
const mostBits = 22;

/** The characters between two offsets as the digits of a number in `base`. */
function sumOf(text: string, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum = (Math.imul(sum, base) + text.charCodeAt(at)) | 0;
  return sum;
}

/** What a gram's first character has been multiplied with by the time its last one is added. */
function firstFactor(size: number): number {
  let first = 1;
  for (let i = 1; i < size; i++) first = Math.imul(first, base);
  return first;
}

/** Fibonacci hashing: spreads what differs in the low bits over the high ones, which name the bucket. */
function spread(sum: number): number {
  return Math.imul(sum, 0x9e3779b1);
}

/**
 * A text is hashed in stretches: engines make a short function fast that is called often, sooner than a long loop. In a gram's number
 * the place within its stretch takes the low bits, of which no bucket is named.
 */
const stretch = 1024;

/** Some grams of a text, in text order. */
interface Grams {
  /** Of each its hash, with the place within its stretch for the low bits. */
  readonly numbers: Uint32Array;
  /** For each stretch how many grams there are to its end. */
  readonly ends: Uint32Array;
  readonly count: number;
}

/** The grams of a text whose hash has none of the bits `left`: about one of so many. */
function hashGrams(text: SearchableText, size: number, left: number, oneOf: number): Grams {
  const total = Math.max(0, text.length - size + 1);
  const ends = new Uint32Array(Math.ceil(total / stretch));
  let numbers = new Uint32Array(Math.ceil((1.125 * total) / oneOf) + stretch);
  const units = new Uint16Array(stretch + size - 1);
  let count = 0;
  for (let i = 0; i < ends.length; i++) {
    // A text that repeats itself may have more than its share.
    if (numbers.length - count < stretch) numbers = grown(numbers, total);
    const start = i * stretch;
    const words = text.slice(start, start + units.length);
    readUnits(words, units);
    count = hashStretch(units, words.length - size + 1, size, left, numbers, count);
    ends[i] = count;
  }
  return { numbers, ends, count };
}

const encoder = new TextEncoder();
/** Kept between calls to spare memory: enough for whatever a stretch is encoded as. */
let bytes = new Uint8Array(0);

/** Writes the UTF-16 units of some words into an array: in ASCII each is a byte of UTF-8, and those are had sooner than one by one. */
function readUnits(words: string, units: Uint16Array): void {
  if (bytes.length < 3 * units.length) bytes = new Uint8Array(3 * units.length);
  const { written } = encoder.encodeInto(words, bytes);
  if (written === words.length) units.set(bytes.subarray(0, written));
  else for (let at = 0; at < words.length; at++) units[at] = words.charCodeAt(at);
}

/**
 * Adds the grams of a stretch that begin before `end` behind as many as there are `before`, if there is room for all; gives back how
 * many there are then.
 */
function hashStretch(
  units: Uint16Array,
  end: number,
  size: number,
  left: number,
  numbers: Uint32Array,
  before: number,
): number {
  // What is a constant of the module costs a look at each turn.
  const by = base;
  const inStretch = stretch - 1;
  const first = firstFactor(size);
  let count = before;
  let sum = 0;
  for (let at = 0; at < size - 1; at++) sum = (Math.imul(sum, by) + units[at]!) | 0;
  for (let at = 0; at < end; at++) {
    sum = (Math.imul(sum, by) + units[at + size - 1]!) | 0;
    const hash = spread(sum);
    // All are written, and stay where they are counted: a branch that is taken by chance costs more.
    numbers[count] = (hash & ~inStretch) | at;
    count += ((hash & left) - 1) >>> 31;
    sum = (sum - Math.imul(units[at]!, first)) | 0;
  }
  return count;
}

function grown(numbers: Uint32Array, most: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(Math.min(most, 2 * numbers.length) + stretch);
  longer.set(numbers);
  return longer;
}

/** Counts the grams of each bucket; `counts` are all 0 before. */
function countGrams({ numbers, ends }: Grams, shift: number, counts: Uint32Array): void {
  for (let i = 0; i < ends.length; i++) countStretch(numbers, i === 0 ? 0 : ends[i - 1]!, ends[i]!, shift, counts);
}

function countStretch(numbers: Uint32Array, from: number, to: number, shift: number, counts: Uint32Array): void {
  for (let i = from; i < to; i++) counts[numbers[i]! >>> shift]!++;
}

/** Makes of counts where what comes after each begins. */
function addUp(counts: Uint32Array): void {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) counts[i] = sum += counts[i]!;
}

/** Sorts places by the bucket that their hash names; `starts` tells where each bucket ends, and then where it begins. */
function sortGrams({ numbers, ends }: Grams, shift: number, starts: Uint32Array, sorted: Uint32Array): void {
  for (let i = ends.length - 1; i >= 0; i--) {
    sortStretch(numbers, i === 0 ? 0 : ends[i - 1]!, ends[i]!, i * stretch, shift, starts, sorted);
  }
}

function sortStretch(
  numbers: Uint32Array,
  from: number,
  to: number,
  start: number,
  shift: number,
  starts: Uint32Array,
  sorted: Uint32Array,
): void {
  for (let i = to - 1; i >= from; i--) {
    const number = numbers[i]!;
    sorted[--starts[number >>> shift]!] = start + (number & (stretch - 1));
  }
}
