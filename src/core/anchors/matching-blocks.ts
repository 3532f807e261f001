/** A stretch that two strings share: `length` UTF-16 units from `a` in the first and from `b` in the second. */
export interface Block {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A shared stretch shorter than this may be chance; in scripts with spaces one character more. */
const leastStretch = 2;
/** Past so many shared stretches the shortest are left out: their chaining takes time with the square of their number. */
const mostBlocks = 256;
/** How many places of one gram are compared: more of them say little, and text of one character would take forever. */
const mostPlaces = 24;

/**
 * The stretches that two short strings share, in the order of both: the chain that shares most, less a price for each jump
 * between stretches, so that chance matches stay out. Characters of scripts without spaces count double. Only stretches
 * that stand in `b` from `least` to `greatest` characters later than in `a` are looked at.
 */
export function matchBlocks(a: string, b: string, least: number, greatest: number): Block[] {
  if (a.length < leastStretch || b.length < leastStretch) return [];
  const unspaced = isUnspaced(a);
  const blocks = sharedStretches(a, b, unspaced ? leastStretch : leastStretch + 1, least, greatest);
  return bestChain(blocks, unspaced ? 2 : 1);
}

/** True where most of a string is written without spaces: the scripts from U+2E80 on (CJK, Kana, Hangul). */
function isUnspaced(text: string): boolean {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x2e80) count++;
  return count * 2 > text.length;
}

// Kept between calls to spare memory, never read before they are filled.
/** For each slot the first place of its grams, and for each place the next one of its slot. */
const heads = new Int32Array(1024);
let nexts = new Int32Array(1024);
/** For each block the worth of the best chain that ends with it, the block before it there, and how much of it is cut off. */
const totals = new Float64Array(mostBlocks);
const befores = new Int32Array(mostBlocks);
const cuts = new Int32Array(mostBlocks);

/** Stretches of at least `size` that can't be made longer, by where they begin in `b`. */
function sharedStretches(a: string, b: string, size: number, least: number, greatest: number): Block[] {
  heads.fill(-1);
  if (nexts.length < a.length) nexts = new Int32Array(2 * a.length);
  const next = nexts;
  for (let i = a.length - size; i >= 0; i--) {
    const slot = slotAt(a, i, size);
    next[i] = heads[slot]!;
    heads[slot] = i;
  }
  const blocks: Block[] = [];
  for (let t = 0; t + size <= b.length; t++) {
    let places = 0;
    for (let i = heads[slotAt(b, t, size)]!; i >= 0 && places < mostPlaces; i = next[i]!, places++) {
      if (t - i < least || t - i > greatest) continue;
      if (i > 0 && t > 0 && a.charCodeAt(i - 1) === b.charCodeAt(t - 1)) continue;
      const most = Math.min(a.length - i, b.length - t);
      let length = 0;
      while (length < most && a.charCodeAt(i + length) === b.charCodeAt(t + length)) length++;
      if (length >= size) blocks.push({ a: i, b: t, length });
    }
  }
  if (blocks.length <= mostBlocks) return blocks;
  const longest = blocks.toSorted((x, y) => y.length - x.length).slice(0, mostBlocks);
  return longest.sort((x, y) => x.b - y.b);
}

function slotAt(text: string, at: number, size: number): number {
  let hash = 0;
  for (let i = 0; i < size; i++) hash = Math.imul(hash, 31) + text.charCodeAt(at + i);
  return (hash ^ (hash >>> 10)) & 1023;
}

/** The chain of most worth through stretches sorted by `b`; where two overlap, the later one is cut. */
function bestChain(blocks: readonly Block[], worth: number): Block[] {
  let last = -1;
  for (let j = 0; j < blocks.length; j++) {
    const block = blocks[j]!;
    totals[j] = block.length * worth;
    befores[j] = -1;
    cuts[j] = 0;
    for (let i = 0; i < j; i++) {
      const before = blocks[i]!;
      if (before.a >= block.a) continue;
      const overlap = Math.max(0, before.a + before.length - block.a, before.b + before.length - block.b);
      if (overlap >= block.length) continue;
      const jump = Math.abs(block.a - block.b - (before.a - before.b));
      const sum = totals[i]! + (block.length - overlap) * worth - jumpPrice(jump);
      if (sum > totals[j]!) {
        totals[j] = sum;
        befores[j] = i;
        cuts[j] = overlap;
      }
    }
    if (last < 0 || totals[j]! > totals[last]!) last = j;
  }
  const chain: Block[] = [];
  for (let j = last; j >= 0; j = befores[j]!) {
    const { a, b, length } = blocks[j]!;
    const cut = cuts[j]!;
    chain.push({ a: a + cut, b: b + cut, length: length - cut });
  }
  return chain.reverse();
}

/** Characters lost without a shift are an everyday correction; a jump costs more the farther it goes. */
function jumpPrice(jump: number): number {
  return jump === 0 ? 0.5 : 1.5 + 0.5 * Math.log2(1 + jump);
}
