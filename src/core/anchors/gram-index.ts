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
    const { places, hashes, count } = hashGrams(text, size, this.#left);
    const bits = Math.min(22, Math.max(8, Math.ceil(Math.log2(count + 1)) - 1));
    const shift = 32 - bits;
    const ends = new Uint32Array((1 << bits) + 1);
    for (let i = 0; i < count; i++) ends[hashes[i]! >>> shift]!++;
    for (let bucket = 1; bucket < ends.length; bucket++) ends[bucket]! += ends[bucket - 1]!;
    const sorted = new Uint32Array(count);
    // Filled from behind, each bucket's end walks down to its start.
    for (let i = count - 1; i >= 0; i--) sorted[--ends[hashes[i]! >>> shift]!] = places[i]!;
    this.#shift = shift;
    this.#starts = ends;
    this.#places = sorted;
  }

  /** The bucket of the gram at an offset of any string; -1 for a gram that isn't in the index wherever it stands. */
  bucketAt(text: string, offset: number): number {
    let hash = 0;
    for (let i = 0; i < this.size; i++) hash = (Math.imul(hash, base) + text.charCodeAt(offset + i)) | 0;
    hash = Math.imul(hash, spread);
    return (hash & this.#left) === 0 ? hash >>> this.#shift : -1;
  }

  /** How many places a bucket has. */
  count(bucket: number): number {
    return this.#starts[bucket + 1]! - this.#starts[bucket]!;
  }

  /** The places of a bucket, ascending: all of them, or as many as asked for that are nearest to an offset. */
  places(bucket: number, most = Number.POSITIVE_INFINITY, near = 0): Uint32Array {
    const from = this.#starts[bucket]!;
    const to = this.#starts[bucket + 1]!;
    if (to - from <= most) return this.#places.subarray(from, to);
    let low = lowerBound(this.#places, near, from, to);
    let high = low;
    while (high - low < most) {
      const before = low > from ? near - this.#places[low - 1]! : Number.POSITIVE_INFINITY;
      const after = high < to ? this.#places[high]! - near : Number.POSITIVE_INFINITY;
      if (before <= after) low--;
      else high++;
    }
    return this.#places.subarray(low, high);
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
/** Fibonacci hashing: spreads what differs in the low bits over the high ones, which name the bucket. */
const spread = 0x9e3779b1;
/** The bits from here on, which name no bucket, tell whether a gram is left out. */
const leftShift = 5;

/** The grams of a text whose hash has none of the bits `left`, in text order. */
function hashGrams(
  text: string,
  size: number,
  left: number,
): { readonly places: Uint32Array; readonly hashes: Uint32Array; readonly count: number } {
  const total = Math.max(0, text.length - size + 1);
  const places = new Uint32Array(total);
  const hashes = new Uint32Array(total);
  let count = 0;
  /** What a gram's first character has been multiplied with by the time its last one is added. */
  let first = 1;
  for (let i = 1; i < size; i++) first = Math.imul(first, base);
  let rolling = 0;
  for (let i = 0; i < size - 1 && i < text.length; i++) rolling = (Math.imul(rolling, base) + text.charCodeAt(i)) | 0;
  for (let at = 0; at < total; at++) {
    rolling = (Math.imul(rolling, base) + text.charCodeAt(at + size - 1)) | 0;
    const hash = Math.imul(rolling, spread);
    if ((hash & left) === 0) {
      places[count] = at;
      hashes[count++] = hash;
    }
    rolling = (rolling - Math.imul(text.charCodeAt(at), first)) | 0;
  }
  return { places, hashes, count };
}
