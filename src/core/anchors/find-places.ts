import type { Range } from './align-part';
import type { Gram, GramIndex } from './gram-index';
import { searchLimits as limits } from './search-limits';
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

/** Guesses, best first. */
export interface Guesses {
  readonly guesses: readonly Guess[];
  /** True where enough parts were looked for in all of the text; false where most are said everywhere. */
  readonly complete: boolean;
  /** How many parts of the quote have a gram in the index that the text has too. */
  readonly voters: number;
}

/** The parts of a quote in an order in which any first few are spread over the whole. */
const spreadOrder = [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15];

/**
 * Guesses where a quote stands by voting: every place of a gram of the quote is a vote for the offset at which the quote
 * would begin, and votes for neighbouring offsets count together, as edits shift what comes after them.
 *
 * `near`: offsets at which the quote is expected.
 */
export function findPlaces(index: GramIndex, sought: Sought, near: readonly number[]): Guesses {
  const grams = rareGrams(index, sought.whole);
  const votes: number[] = [];
  let thorough = 0;
  for (let i = 0; i < grams.length; i++) {
    if (i >= limits.enoughVoters && votes.length >= limits.enoughVotes) break;
    const { part, offset, bucket, count } = grams[i]!;
    const shift = offset - sought.prefix.length;
    // The voter is kept in the vote's fraction, so that one sort orders both.
    const from = shift - part / limits.voters;
    if (count <= limits.voterPlaces) {
      thorough++;
      index.addPlaces(votes, bucket, from, count, 0);
    } else {
      for (const expected of near) index.addPlaces(votes, bucket, from, limits.voterPlaces, expected + shift);
    }
  }
  return {
    guesses: groupVotes(new Float64Array(votes).sort(), reachOf(sought)),
    complete: thorough >= Math.min(limits.thoroughVoters, Math.max(1, grams.length)),
    voters: grams.length,
  };
}

/** How far the votes for one place may lie apart: by what may have been added to the quote or taken from it. */
function reachOf(sought: Sought): number {
  return Math.min(1000, Math.max(48, sought.exact.length >> 1));
}

interface Voter extends Gram {
  readonly part: number;
}

/** For each part of a string one of its grams that the text has, and has seldom, the rarest first; fewer parts where all are rare. */
function rareGrams(index: GramIndex, whole: string): Voter[] {
  const total = whole.length - index.size + 1;
  const grams: Voter[] = [];
  let rareOnes = 0;
  for (const part of spreadOrder) {
    const from = Math.floor((part * total) / limits.voters);
    const to = Math.floor(((part + 1) * total) / limits.voters);
    const gram = index.rarest(whole, from, Math.min(to, from + limits.voterGrams), rare);
    if (!gram) continue;
    grams.push({ part, ...gram });
    if (gram.count <= limits.rarePlaces && ++rareOnes === limits.enoughRare) break;
  }
  return grams.sort((a, b) => a.count - b.count);
}

const rare = { step: 1, most: Number.POSITIVE_INFINITY, few: limits.rarePlaces, least: 1 };

/** The offsets with most votes, each with the votes of the offsets around it. */
function groupVotes(votes: Float64Array, reach: number): Guess[] {
  const starts = new Int32Array(votes.length);
  /** Which parts vote for each start, a bit each. */
  const parts = new Int32Array(votes.length);
  let count = 0;
  for (let i = 0; i < votes.length; i++) {
    const start = Math.floor(votes[i]!);
    const part = 1 << ((votes[i]! - start) * limits.voters);
    if (count > 0 && starts[count - 1] === start) parts[count - 1]! |= part;
    else {
      starts[count] = start;
      parts[count++] = part;
    }
  }
  const strength = new Int32Array(count);
  for (let i = 0; i < count; i++) strength[i] = bitCount(parts[i]!);
  const guesses: Guess[] = [];
  while (guesses.length < limits.guesses) {
    const centre = indexOfGreatest(strength);
    if (centre < 0) break;
    const group = [starts[centre]!];
    const half = strength[centre]! / 2;
    let together = 0;
    let first = centre;
    while (first > 0 && starts[centre]! - starts[first - 1]! <= reach && strength[first - 1]! > 0) first--;
    let last = first;
    for (let i = first; i < count && starts[i]! - starts[centre]! <= reach && strength[i]! > 0; i++) {
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
function indexOfGreatest(numbers: Int32Array): number {
  let best = -1;
  let greatest = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (numbers[i]! <= greatest) continue;
    best = i;
    greatest = numbers[i]!;
  }
  return best;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
