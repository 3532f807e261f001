import type { Range } from './align-part';
import type { Candidate } from './candidate';
import { findPlaces } from './find-places';
import { GramIndex } from './gram-index';
import { contextShare } from './judge-candidate';
import { measureChanged, measureExact } from './measure-place';
import type { Sought } from './sought';

/** Characters of a gram: enough to be rare in English, few enough to stand between two edits in Chinese. */
const gramSize = 6;
/** Of words too short for the index, as many places are looked at. */
const mostShortPlaces = 256;

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
    const start = expected - sought.prefix.length;
    if (start >= 0 && this.text.startsWith(sought.whole, start)) return measureExact(this.text, sought, expected);
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
      const starts = Array.from(index.places(bucket), (place) => place - at);
      return starts.every((other) => other === start || other < 0 || !this.text.startsWith(exact, other));
    }
    return false;
  }

  /** All places where a quote may stand, of those in very many places the ones nearest to where it is expected. */
  search(sought: Sought, near: readonly number[]): Found {
    const found: Candidate[] = [];
    const add = (candidate: Candidate | undefined) => {
      if (candidate) addBetter(found, candidate);
    };
    for (const start of near) if (this.#isAt(start, sought)) add(measureExact(this.text, sought, start));
    const { guesses, complete } = findPlaces(this.#index(gramSize), sought, near);
    for (const guess of guesses) {
      if (guess.votes * 3 < guesses[0]!.votes) break;
      const exact = guess.starts.filter((start) => this.#isAt(start, sought));
      for (const start of exact) add(measureExact(this.text, sought, start));
      if (exact.length === 0) add(measureChanged(this.text, sought, guess));
    }
    if (!found.some(({ same }) => same) && sought.exact !== '' && sought.exact.length < gramSize) {
      for (const start of this.#shortPlaces(sought.exact, near)) {
        if (this.#isAt(start, sought)) add(measureExact(this.text, sought, start));
      }
    }
    return { candidates: found, complete };
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

  #isAt(start: number, { exact }: Sought): boolean {
    return start >= 0 && this.text.startsWith(exact, start);
  }

  #shortPlaces(exact: string, near: readonly number[]): number[] {
    const index = this.#index(Math.min(exact.length, 2));
    return near.flatMap((offset) => [...index.places(index.bucketAt(exact, 0), mostShortPlaces, offset)]);
  }
}

/** Adds a candidate; of two for the same span the one with more of the words in it stays. */
function addBetter(candidates: Candidate[], candidate: Candidate): void {
  const at = candidates.findIndex(({ start, end }) => start === candidate.start && end === candidate.end);
  if (at < 0) candidates.push(candidate);
  else if (candidates[at]!.words < candidate.words) candidates[at] = candidate;
}
