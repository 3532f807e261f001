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

  constructor(
    text: string,
    /** Characters (UTF-16 units) in a gram. */
    readonly size: number,
    /** Of so many grams one is in the index: a power of two up to 32. */
    oneOf = 1,
  ) {
    this.#left = (oneOf - 1) << leftShift;
    const grams = hashGrams(text, size, this.#left, oneOf);
    const bits = Math.min(22, Math.max(8, Math.ceil(Math.log2(grams.count + 1)) - 1));
    this.#shift = 32 - bits;
    this.#starts = new Uint32Array((1 << bits) + 1);
    this.#places = new Uint32Array(grams.count);
    countGrams(grams, this.#shift, this.#starts);
    addUp(this.#starts);
    sortGrams(grams, this.#shift, this.#starts, this.#places);
  }

  /** The bucket of the gram at an offset of any string; -1 for a gram that isn't in the index wherever it stands. */
  bucketAt(text: string, offset: number): number {
    const hash = spread(sumOf(text, offset, offset + this.size));
    return (hash & this.#left) === 0 ? hash >>> this.#shift : -1;
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
/** Of the hash of a gram, the bits from here on, which name no bucket, tell whether it's left out. */
const leftShift = 5;

/** The characters between two offsets as the digits of a number in `base`. */
function sumOf(text: string, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum = (Math.imul(sum, base) + text.charCodeAt(at)) | 0;
  return sum;
}

/** Fibonacci hashing: spreads what differs in the low bits over the high ones, which name the bucket. */
function spread(sum: number): number {
  return Math.imul(sum, 0x9e3779b1);
}

/** Some grams of a text, in text order: where they stand and their hashes, `count` of them. */
interface Grams {
  readonly places: Uint32Array;
  readonly hashes: Uint32Array;
  readonly count: number;
}

/** So many grams are hashed at a time: engines make a short function fast that is called often, sooner than a long loop. */
const stretch = 4096;

/** The grams of a text whose hash has none of the bits `left`: about one of so many. */
function hashGrams(text: string, size: number, left: number, oneOf: number): Grams {
  const total = Math.max(0, text.length - size + 1);
  let places = new Uint32Array(Math.ceil((1.125 * total) / oneOf) + stretch);
  let hashes = new Uint32Array(places.length);
  let count = 0;
  for (let start = 0; start < total; start += stretch) {
    // A text that repeats itself may have more than its share.
    if (places.length - count < stretch) [places, hashes] = [grown(places, total), grown(hashes, total)];
    count = hashStretch(text, start, Math.min(total, start + stretch), size, left, { places, hashes, count });
  }
  return { places, hashes, count };
}

/** Adds the grams that begin between two offsets, where there is room for all; gives back how many there are then. */
function hashStretch(text: string, start: number, end: number, size: number, left: number, grams: Grams): number {
  const { places, hashes } = grams;
  let { count } = grams;
  /** What a gram's first character has been multiplied with by the time its last one is added. */
  let first = 1;
  for (let i = 1; i < size; i++) first = Math.imul(first, base);
  let sum = sumOf(text, start, start + size - 1);
  for (let at = start; at < end; at++) {
    sum = (Math.imul(sum, base) + text.charCodeAt(at + size - 1)) | 0;
    const hash = spread(sum);
    // All are written, and stay where they are counted: a branch that is taken by chance costs more.
    places[count] = at;
    hashes[count] = hash;
    count += ((hash & left) - 1) >>> 31;
    sum = (sum - Math.imul(text.charCodeAt(at), first)) | 0;
  }
  return count;
}

function grown(numbers: Uint32Array, most: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(Math.min(most, 2 * numbers.length) + stretch);
  longer.set(numbers);
  return longer;
}

/** Counts the grams of each bucket; `counts` are all 0 before. */
function countGrams({ hashes, count }: Grams, shift: number, counts: Uint32Array): void {
  for (let i = 0; i < count; i++) counts[hashes[i]! >>> shift]!++;
}

/** Makes of counts where what comes after each begins. */
function addUp(counts: Uint32Array): void {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) counts[i] = sum += counts[i]!;
}

/** Sorts places by the bucket that their hash names; `ends` tells where each bucket ends, and then where it begins. */
function sortGrams({ places, hashes, count }: Grams, shift: number, ends: Uint32Array, sorted: Uint32Array): void {
  for (let i = count - 1; i >= 0; i--) sorted[--ends[hashes[i]! >>> shift]!] = places[i]!;
}
