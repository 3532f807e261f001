import type { Range } from './align-part';
import type { GramIndex } from './gram-index';
import type { Sought } from './sought';

/** Where a quote may stand: the range of all the offsets that parts of it vote for. */
export interface Guess extends Range {
  /**
   * The offsets with most votes: several where an edit within the quote shifted a part of it, or where the same words stand
   * again close by.
   */
  readonly starts: readonly number[];
  /** How many parts of the quote are found there. */
  readonly votes: number;
}

/** Guesses, best first, and whether all places of all grams were looked at. */
export interface Guesses {
  readonly guesses: readonly Guess[];
  readonly complete: boolean;
}

/** A quote with its context is cut into so many parts; a rare gram of each votes. */
const voters = 16;
/** The parts in an order in which any first few are spread over the whole. */
const spreadOrder = [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15];
/** So many grams of a part are looked at to find a rare one. */
const gramsOfPart = 3;
/** A gram at no more places than this is rare, and when so many rare ones have voted, more would say nothing new. */
const rare = 3;
const enoughRare = 10;
/** The rarest vote first, and common ones no more when so many have voted and so many votes are cast. */
const enoughVoters = 8;
const enoughVotes = 32;
/** Of a gram that is everywhere, as many places are looked at as are nearest to each place where the quote is expected. */
const mostPlaces = 12;
const mostGuesses = 8;

/**
 * Guesses where a quote stands by voting: every place of a gram of the quote is a vote for the offset at which the quote
 * would begin, and votes for neighbouring offsets count together, as edits shift what comes after them.
 *
 * `near`: offsets at which the quote is expected.
 */
export function findPlaces(index: GramIndex, sought: Sought, near: readonly number[]): Guesses {
  const grams = rareGrams(index, sought.whole);
  const votes: number[] = [];
  let complete = grams.length > 0;
  for (const [i, gram] of grams.entries()) {
    if (i >= enoughVoters && votes.length >= enoughVotes) break;
    const shift = gram.offset - sought.prefix.length;
    // The voter is kept in the vote's fraction, so that one sort orders both.
    const fraction = gram.part / voters;
    const common = gram.count > mostPlaces;
    if (common) complete = false;
    for (const expected of common ? near : [0]) {
      const places = index.places(gram.bucket, mostPlaces, expected + shift);
      for (let i = 0; i < places.length; i++) votes.push(places[i]! - shift + fraction);
    }
  }
  return { guesses: groupVotes(new Float64Array(votes).sort(), reachOf(sought)), complete };
}

/** How far the votes for one place may lie apart: by what may have been added to the quote or taken from it. */
function reachOf(sought: Sought): number {
  return Math.min(1000, Math.max(48, sought.exact.length >> 1));
}

interface Gram {
  readonly part: number;
  readonly offset: number;
  readonly bucket: number;
  readonly count: number;
}

/** For each part of a string one of its grams that the text has, and has seldom, the rarest first; fewer parts where all are rare. */
function rareGrams(index: GramIndex, whole: string): Gram[] {
  const total = whole.length - index.size + 1;
  const grams: Gram[] = [];
  let rareOnes = 0;
  for (const part of spreadOrder) {
    const from = Math.floor((part * total) / voters);
    const to = Math.floor(((part + 1) * total) / voters);
    const gram = rareGram(index, whole, part, from, to);
    if (!gram) continue;
    grams.push(gram);
    if (gram.count <= rare && ++rareOnes === enoughRare) break;
  }
  return grams.sort((a, b) => a.count - b.count);
}

function rareGram(index: GramIndex, whole: string, part: number, from: number, to: number): Gram | undefined {
  const step = Math.max(1, Math.ceil((to - from) / gramsOfPart));
  let offset = -1;
  let bucket = 0;
  let count = Number.POSITIVE_INFINITY;
  for (let at = from; at < to && count > 1; at += step) {
    const there = index.bucketAt(whole, at);
    const places = index.count(there);
    if (places === 0 || places >= count) continue;
    offset = at;
    bucket = there;
    count = places;
  }
  return offset < 0 ? undefined : { part, offset, bucket, count };
}

/** The offsets with most votes, each with the votes of the offsets around it. */
function groupVotes(votes: Float64Array, reach: number): Guess[] {
  const starts: number[] = [];
  /** Which parts vote for each start, a bit each. */
  const parts: number[] = [];
  for (const vote of votes) {
    const start = Math.floor(vote);
    const part = 1 << ((vote - start) * voters);
    if (starts.at(-1) === start) parts[parts.length - 1]! |= part;
    else {
      starts.push(start);
      parts.push(part);
    }
  }
  const strength = parts.map(bitCount);
  const guesses: Guess[] = [];
  while (guesses.length < mostGuesses) {
    const centre = indexOfGreatest(strength);
    if (centre < 0) break;
    const group = [starts[centre]!];
    const half = strength[centre]! / 2;
    let together = 0;
    let first = centre;
    while (first > 0 && starts[centre]! - starts[first - 1]! <= reach && strength[first - 1]! > 0) first--;
    let last = first;
    for (let i = first; i < starts.length && starts[i]! - starts[centre]! <= reach && strength[i]! > 0; i++) {
      if (i !== centre && strength[i]! >= half) group.push(starts[i]!);
      together |= parts[i]!;
      strength[i] = 0;
      last = i;
    }
    guesses.push({ starts: group, least: starts[first]!, greatest: starts[last]!, votes: bitCount(together) });
  }
  return guesses.sort((a, b) => b.votes - a.votes);
}

/** The first index of the greatest number above 0; -1 where there is none. */
function indexOfGreatest(numbers: readonly number[]): number {
  let best = -1;
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! > (best < 0 ? 0 : numbers[best]!)) best = i;
  return best;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
