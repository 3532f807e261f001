import type { Range } from './align-part';
import type { Candidate } from './candidate';
import { findPlaces } from './find-places';
import { GramIndex, lowerBound } from './gram-index';
import { contextShare } from './judge-candidate';
import { measureChanged, measureExact } from './measure-place';
import type { Sought } from './sought';

/** Characters of a gram: enough to be rare in English, few enough to stand between two edits in Chinese. */
const gramSize = 6;
/** Quotes shorter than a gram are looked up in an index of their own, made when the first one is. */
const shortGramSize = 2;
/** Of the rarest gram of a quote so many places are compared: time for a text that repeats itself has to end somewhere. */
const mostPlaces = 4096;
/** Of a long quote so many grams are looked at to find the rarest, or one that is as rare as this. */
const mostGrams = 256;
const few = 4;
/** Of places where the words stand unchanged so many are weighed. */
const mostExact = 16;
/** Of two offsets no farther apart than this, what is near to one is near to the other. */
const sameRegion = 200;

/** To prove that a quote is nowhere, so many of its grams are tried for one that is at no more places than are compared. */
const gramsToProve = 12;
const placesToCompare = 12;
/** The share of words and of context from which on a place where a quote is expected may be taken without a search. */
const mostly = 0.7;

/** What a search found. */
export interface Found {
  readonly candidates: readonly Candidate[];
  /** False where the words stand in more places than were looked at. */
  readonly complete: boolean;
}

/** Searches one text (with LF line ends) for quotes. The indexes that it needs are made once, when they are needed. */
export class CandidateSearch {
  readonly #indexes = new Map<number, GramIndex>();

  constructor(readonly text: string) {}

  /**
   * What stands where a quote is expected to begin, if that is surely it: the quote with all of its context, or most of
   * both while the unchanged words are nowhere else. Else nothing.
   */
  confirm(sought: Sought, expected: number): Candidate | undefined {
    if (this.#isAt(expected, sought.exact)) {
      const candidate = measureExact(this.text, sought, expected);
      if (contextShare(sought, candidate) === 1) return candidate;
    }
    const candidate = measureChanged(this.text, sought, { least: expected, greatest: expected });
    if (!candidate || candidate.words < mostly || contextShare(sought, candidate) < mostly) return undefined;
    return this.#isNowhereBut(candidate.start, sought.exact) ? candidate : undefined;
  }

  /** True where the words stand nowhere unchanged except at one offset, as far as a gram at few places can tell. */
  #isNowhereBut(start: number, exact: string): boolean {
    const index = this.#index(gramSize);
    const step = Math.max(1, Math.floor((exact.length - gramSize) / gramsToProve));
    for (let at = 0; at + gramSize <= exact.length; at += step) {
      const bucket = index.bucketAt(exact, at);
      if (index.count(bucket) > placesToCompare) continue;
      for (const place of index.places(bucket)) {
        if (place - at !== start && this.#isAt(place - at, exact)) return false;
      }
      return true;
    }
    return false;
  }

  /** All places where a quote may stand, of those in very many places the ones nearest to where it is expected. */
  search(sought: Sought, near: readonly number[]): Found {
    const found: Candidate[] = [];
    const add = (candidate: Candidate | undefined) => {
      if (candidate) addBetter(found, candidate);
    };
    for (const start of near) if (this.#isAt(start, sought.exact)) add(measureExact(this.text, sought, start));
    const regions = near.filter((one, i) => !near.slice(0, i).some((other) => Math.abs(other - one) <= sameRegion));
    const exact = this.#exactPlaces(sought.exact, regions);
    for (const start of exact.starts) add(measureExact(this.text, sought, start));
    // Words by themselves, as a person writes them into the file, can't be told from others that are nearly the same.
    if (sought.whole === sought.exact && found.length > 0) return { candidates: found, complete: exact.complete };
    const { guesses, complete } = findPlaces(this.#index(gramSize), sought, regions);
    for (const guess of guesses) {
      if (guess.votes * 3 < guesses[0]!.votes) break;
      const same = guess.starts.filter((start) => this.#isAt(start, sought.exact));
      for (const start of same) add(measureExact(this.text, sought, start));
      if (same.length === 0) add(measureChanged(this.text, sought, guess));
    }
    return { candidates: found, complete: complete && exact.complete };
  }

  /** What was found before and what stands where the quote is expected to begin, however little is left of it. */
  lookAt(sought: Sought, before: Found, expected: Range): Found {
    const candidate = measureChanged(this.text, sought, expected);
    if (!candidate) return before;
    const candidates = [...before.candidates];
    addBetter(candidates, candidate);
    return { ...before, candidates };
  }

  #index(size: number): GramIndex {
    const known = this.#indexes.get(size);
    if (known) return known;
    const index = new GramIndex(this.text, size);
    this.#indexes.set(size, index);
    return index;
  }

  #isAt(start: number, exact: string): boolean {
    return start >= 0 && start <= this.text.length && this.text.startsWith(exact, start);
  }

  /** Where the words stand unchanged, told by the rarest of their grams; if in very many places, the nearest to the expected. */
  #exactPlaces(exact: string, near: readonly number[]): { starts: number[]; complete: boolean } {
    if (exact === '') return { starts: [], complete: true };
    const index = this.#index(exact.length >= gramSize ? gramSize : Math.min(exact.length, shortGramSize));
    const step = Math.max(1, Math.floor(exact.length / mostGrams));
    let rarest = { at: 0, bucket: 0, count: Number.POSITIVE_INFINITY };
    for (let at = 0; at + index.size <= exact.length && rarest.count > few; at += step) {
      const bucket = index.bucketAt(exact, at);
      const count = index.count(bucket);
      if (count < rarest.count) rarest = { at, bucket, count };
    }
    const starts = new Set<number>();
    for (const expected of rarest.count > mostPlaces ? near : near.slice(0, 1)) {
      const places = index.places(rarest.bucket, mostPlaces, expected + rarest.at);
      const before = starts.size;
      for (const place of nearestFirst(places, expected + rarest.at)) {
        if (this.#isAt(place - rarest.at, exact)) starts.add(place - rarest.at);
        if (starts.size - before >= mostExact) break;
      }
    }
    return { starts: [...starts], complete: rarest.count <= mostPlaces && starts.size < mostExact };
  }
}

/** Ascending offsets in the order of their distance from one. */
function* nearestFirst(offsets: Uint32Array, from: number): Generator<number> {
  let above = lowerBound(offsets, from);
  let below = above - 1;
  while (below >= 0 || above < offsets.length) {
    const takeAbove = below < 0 || (above < offsets.length && offsets[above]! - from < from - offsets[below]!);
    yield takeAbove ? offsets[above++]! : offsets[below--]!;
  }
}

/** Adds a candidate; of two that are changed words in one place, told by their overlap, the one with more of the words stays. */
function addBetter(candidates: Candidate[], candidate: Candidate): void {
  const at = candidates.findIndex((other) => isSamePlace(other, candidate));
  if (at < 0) candidates.push(candidate);
  else if (candidates[at]!.words < candidate.words) candidates[at] = candidate;
}

function isSamePlace(a: Candidate, b: Candidate): boolean {
  if (a.start === b.start && a.end === b.end) return true;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return !(a.same && b.same) && shared * 2 > Math.min(a.end - a.start, b.end - b.start);
}
