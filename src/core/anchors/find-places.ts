import type { GramIndex } from './gram-index';
import type { Sought } from './sought';

/** Where a quote may stand. */
export interface Guess {
  /**
   * Offsets of its first character in the text with LF line ends, most votes first: several where an edit within the quote
   * shifted a part of it, or where the same words stand again close by.
   */
  readonly starts: readonly number[];
  /** How many of the quote's grams, spread over its length, are found there. */
  readonly votes: number;
}

/** Guesses, best first, and whether all places of all grams were looked at. */
export interface Guesses {
  readonly guesses: readonly Guess[];
  readonly complete: boolean;
}

/** A quote with its context is cut into so many parts; each part's rarest gram votes. */
const voters = 16;
/** Of a gram that is everywhere, as many places are looked at as are nearest to each place where the quote is expected. */
const mostPlaces = 24;
const mostGuesses = 8;
/** In a long quote not every gram is looked at. */
const mostGrams = 1024;

/**
 * Guesses where a quote stands by voting: every place of a gram of the quote is a vote for the offset at which the quote
 * would begin, and votes for neighbouring offsets count together, as edits shift what comes after them.
 *
 * `near`: offsets at which the quote is expected.
 */
export function findPlaces(index: GramIndex, sought: Sought, near: readonly number[]): Guesses {
  const { whole } = sought;
  const grams = whole.length - index.size + 1;
  if (grams <= 0) return { guesses: [], complete: false };
  const parts = Math.min(voters, grams);
  const step = Math.max(1, Math.floor(grams / mostGrams));
  const votes: number[] = [];
  let complete = true;
  for (let part = 0; part < parts; part++) {
    const gram = rarestGram(
      index,
      whole,
      Math.floor((part * grams) / parts),
      Math.floor(((part + 1) * grams) / parts),
      step,
    );
    if (!gram) continue;
    const shift = gram.offset - sought.prefix.length;
    if (gram.count > mostPlaces) complete = false;
    for (const expected of gram.count > mostPlaces ? near : [0]) {
      // The part is kept in the vote's fraction, so that one sort orders both.
      for (const place of index.places(gram.bucket, mostPlaces, expected + shift))
        votes.push(place - shift + part / voters);
    }
  }
  return { guesses: groupVotes(votes, tolerance(sought)), complete };
}

/** How far the votes for one place may lie apart: by what may have been added to the quote or taken from it. */
export function tolerance(sought: Sought): number {
  return Math.min(1000, Math.max(48, sought.exact.length >> 1));
}

interface Gram {
  readonly offset: number;
  readonly bucket: number;
  readonly count: number;
}

/** The gram between two offsets that the text has least often, if at all. */
function rarestGram(index: GramIndex, text: string, from: number, to: number, step: number): Gram | undefined {
  let offset = -1;
  let bucket = 0;
  let count = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at += step) {
    const candidate = index.bucketAt(text, at);
    const places = index.count(candidate);
    if (places === 0 || places >= count) continue;
    offset = at;
    bucket = candidate;
    count = places;
    if (places === 1) break;
  }
  return offset < 0 ? undefined : { offset, bucket, count };
}

/** The offsets with most votes, each with the votes of the offsets around it. */
function groupVotes(votes: readonly number[], reach: number): Guess[] {
  const sorted = Float64Array.from(votes).sort();
  const starts: number[] = [];
  const masks: number[] = [];
  for (const vote of sorted) {
    const start = Math.floor(vote);
    const mask = 1 << Math.round((vote - start) * voters);
    if (starts.at(-1) === start) masks[masks.length - 1]! |= mask;
    else {
      starts.push(start);
      masks.push(mask);
    }
  }
  const order = starts.map((_, i) => i).sort((a, b) => bitCount(masks[b]!) - bitCount(masks[a]!) || a - b);
  const guesses: Guess[] = [];
  const taken = new Uint8Array(starts.length);
  for (const centre of order) {
    if (taken[centre] || guesses.length >= mostGuesses) continue;
    let mask = 0;
    const strong = bitCount(masks[centre]!) / 2;
    const group: number[] = [];
    let first = centre;
    while (first > 0 && starts[centre]! - starts[first - 1]! <= reach) first--;
    for (let i = first; i < starts.length && starts[i]! - starts[centre]! <= reach; i++) {
      if (taken[i]) continue;
      taken[i] = 1;
      mask |= masks[i]!;
      if (i !== centre && bitCount(masks[i]!) >= strong) group.push(starts[i]!);
    }
    guesses.push({ starts: [starts[centre]!, ...group], votes: bitCount(mask) });
  }
  return guesses.sort((a, b) => b.votes - a.votes);
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
