import type { Range } from './align-part';
import type { Candidate } from './candidate';
import { findPlaces, type Guesses } from './find-places';
import type { FoldedText } from './folded-text';
import { type Gram, GramIndex, lowerBound } from './gram-index';
import { contextShare } from './judge-candidate';
import { longQuote, measureChanged, measureExact, measureSurroundings, measureVerbatim } from './measure-place';
import { isNeighbouringLine } from './neighbouring-line';
import { searchLimits as limits } from './search-limits';
import type { SearchedText } from './searched-text';
import type { Sought } from './sought';

/** Of two offsets no farther apart than this, what is near to one is near to the other. */
const sameRegion = 200;
/** Of a quote that stands where it's expected a stretch of this length is found no farther off than this. */
const someLength = 12;
const someSlack = 16;
/** In more characters than this words are looked for by their grams. */
const longStretch = 256;
/** The share of words and of context from which on a place where a quote is expected may be taken without a search. */
const mostly = 0.7;

/** What a search found. */
export interface SearchResult {
  readonly candidates: readonly Candidate[];
  /** False where the words stand in more places than were looked at. */
  readonly complete: boolean;
  /** True where the only candidate is surely it, by itself and by where it stands. */
  readonly confirmed?: true;
  /** The one of them that stands where the quotes before it led, all others far from there. */
  readonly home?: Candidate;
  /** Where the words would begin if they had gone as far as those before them, and if they had not gone anywhere. */
  readonly expected?: readonly number[];
}

/** Searches one folded text for quotes. The indexes that it needs are made once, when they are needed. */
export class CandidateSearch {
  readonly #indexes = new Map<number, GramIndex>();
  #enough: GramIndex | undefined;
  #scans = 0;

  readonly text: FoldedText;

  constructor(readonly searched: SearchedText) {
    this.text = searched.folded;
  }

  /**
   * What stands where a quote would be if it went so many code points farther down, if that is surely it: the quote with all of its context, or most of
   * both, while the unchanged words are nowhere else. Nothing else is. `isSure`: it would be there and in no other printing
   * of the same, so that all of the context is enough.
   */
  confirm(sought: Sought, shift: number, isSure: boolean): Candidate | undefined {
    const verbatim = measureVerbatim(this.searched, sought, shift);
    if (verbatim && (isSure || this.#isNowhereBut(verbatim.start, sought.exact))) return verbatim;
    const expected = this.searched.expectedAt(sought, shift);
    if (this.#isAt(expected, sought.exact)) {
      const surroundings = measureSurroundings(this.searched, sought, expected);
      if (contextShare(sought, surroundings) === 1) {
        const isIt = isSure || this.#isNowhereBut(expected, sought.exact);
        return isIt ? measureExact(this.searched, sought, expected, surroundings) : undefined;
      }
    }
    const begin = this.#beginningNear(sought, expected);
    if (begin !== undefined && this.#isAt(begin, sought.whole)) {
      const nearby = begin + sought.prefix.length;
      return this.#isNowhereBut(nearby, sought.exact) ? measureExact(this.searched, sought, nearby) : undefined;
    }
    // Where a whole speech ends by now only its parts tell, which are searched for.
    if (sought.exact.length > longQuote) return undefined;
    if (begin === undefined && !this.isSomeNear(sought, expected, someSlack)) return undefined;
    const candidate = measureChanged(this.searched, sought, { least: expected, greatest: expected });
    if (!candidate || candidate.words < mostly || contextShare(sought, candidate) < mostly) return undefined;
    if (isNeighbouringLine(this.text, sought, candidate)) return undefined;
    return this.#isNowhereBut(candidate.start, sought.exact) ? candidate : undefined;
  }

  /** True where the words stand nowhere unchanged except at one offset, as far as a gram at few places can tell. */
  #isNowhereBut(start: number, exact: string): boolean {
    const index = this.#sparse;
    const gram = rarestGram(index, exact, limits.proofGrams);
    if (!gram || gram.count > limits.proofPlaces) return false;
    for (let i = 0; i < gram.count; i++) {
      const place = index.place(gram.bucket, i) - gram.offset;
      if (place !== start && this.#isAt(place, exact)) return false;
    }
    return true;
  }

  /** All places where a quote may stand, of those in very many places the ones nearest to where it is expected. */
  search(sought: Sought, near: readonly number[]): SearchResult {
    const found: Candidate[] = [];
    const measured = new Set<number>();
    const addExact = (start: number) => {
      if (measured.has(start)) return;
      measured.add(start);
      addBetter(found, measureExact(this.searched, sought, start));
    };
    for (const start of near) if (this.#isAt(start, sought.exact)) addExact(start);
    const regions = near.filter((one, i) => !near.slice(0, i).some((other) => Math.abs(other - one) <= sameRegion));
    const exact = this.#exactPlaces(sought.exact, regions);
    exact.starts.forEach(addExact);
    // Words by themselves, as a person writes them into the file, can't be told from others that are nearly the same.
    if (sought.whole === sought.exact && found.length > 0) return { candidates: found, complete: exact.complete };
    const { guesses, complete } = this.#guess(sought, regions);
    for (const guess of guesses) {
      if (guess.votes * 3 < guesses[0]!.votes) break;
      const same = guess.starts.filter((start) => this.#isAt(start, sought.exact));
      same.forEach(addExact);
      const changed = same.length === 0 ? measureChanged(this.searched, sought, guess) : undefined;
      if (changed) addBetter(found, changed);
    }
    return { candidates: found, complete: complete && exact.complete };
  }

  /** What was found before and what stands where the quote is expected to begin, however little is left of it. */
  lookAt(sought: Sought, before: SearchResult, expected: Range): SearchResult {
    const candidate = measureChanged(this.searched, sought, expected);
    if (!candidate) return before;
    const candidates = [...before.candidates];
    addBetter(candidates, candidate);
    return { ...before, candidates };
  }

  /**
   * The first place between two offsets at which some words begin, other than their own, as far as a gram of theirs that is at few
   * places can tell; undefined if there is none.
   */
  otherPlaceBetween(words: string, own: number, least: number, greatest: number): number | undefined {
    const gram = rarestGram(this.#sparse, words);
    return gram && this.#placeBetween(gram, words, own, least, greatest, limits.proofPlaces);
  }

  /** The same, by a gram of the words: of its places between the two so many are looked at. */
  #placeBetween(
    { offset, bucket, count }: Gram,
    words: string,
    own: number,
    least: number,
    greatest: number,
    most: number,
  ): number | undefined {
    const index = this.#sparse;
    const first = index.firstFrom(bucket, least + offset);
    for (let i = first; i < Math.min(count, first + most); i++) {
      const place = index.place(bucket, i) - offset;
      if (place > greatest) return undefined;
      if (place !== own && this.#isAt(place, words)) return place;
    }
    return undefined;
  }

  /** Places by parts of the quote; all grams are asked where too few of its own are among the indexed ones. */
  #guess(sought: Sought, near: readonly number[]): Guesses {
    const guesses = findPlaces(this.#sparse, sought, near);
    return guesses.voters < limits.fewestVoters ? findPlaces(this.#index(limits.gramSize), sought, near) : guesses;
  }

  /** Enough of the text's grams for nearly all quotes. */
  get #sparse(): GramIndex {
    this.#enough ??= new GramIndex(this.text, limits.gramSize, limits.oneGramOf);
    return this.#enough;
  }

  /** All grams of a size. */
  #index(size: number): GramIndex {
    let index = this.#indexes.get(size);
    if (!index) {
      index = new GramIndex(this.text, size);
      this.#indexes.set(size, index);
    }
    return index;
  }

  #isAt(start: number, exact: string): boolean {
    return start >= 0 && start <= this.text.length && this.text.startsWith(exact, start);
  }

  /** Where a quote with its context begins a little off from where it's expected, told by its first characters; undefined if nowhere. */
  #beginningNear({ prefix, whole }: Sought, expected: number): number | undefined {
    const start = expected - prefix.length;
    const from = Math.max(0, start - someSlack);
    const around = this.text.slice(from, Math.max(from, start + someLength + someSlack));
    const at = around.indexOf(whole.slice(0, someLength));
    return at < 0 ? undefined : from + at;
  }

  /** True where something of a quote stands not far from where it's expected; a look is cheaper than to align it. */
  isSomeNear({ prefix, whole }: Sought, expected: number, slack: number): boolean {
    for (let third = 0; third < 3; third++) {
      const at = Math.max(0, Math.round(((whole.length - someLength) * third) / 2));
      const words = whole.slice(at, at + someLength);
      const start = expected - prefix.length + at;
      if (this.#isBetween(words, start - slack, start + slack + someLength - words.length)) return true;
    }
    return false;
  }

  /** True where some words begin between two offsets, both included. */
  #isBetween(words: string, least: number, greatest: number): boolean {
    const gram = greatest - least > longStretch ? rarestGram(this.#sparse, words) : undefined;
    if (gram) {
      return this.#placeBetween(gram, words, -1, Math.max(0, least), greatest, Number.POSITIVE_INFINITY) !== undefined;
    }
    return this.text.slice(Math.max(0, least), Math.max(0, greatest + words.length)).includes(words);
  }

  /** Where the words stand unchanged; if in very many places, the nearest to the expected. */
  #exactPlaces(exact: string, near: readonly number[]): { starts: number[]; complete: boolean } {
    if (exact === '') return { starts: [], complete: true };
    const { at, places } = this.#likelyPlaces(exact);
    const starts = new Set<number>();
    for (const expected of places.length > limits.exactPlaces ? near : near.slice(0, 1)) {
      const before = starts.size;
      let compared = 0;
      for (const place of nearestFirst(places, expected + at)) {
        if (this.#isAt(place - at, exact)) starts.add(place - at);
        if (++compared === limits.exactPlaces || starts.size - before === limits.exactCandidates) break;
      }
    }
    const complete = places.length <= limits.exactPlaces && starts.size < limits.exactCandidates;
    return { starts: [...starts], complete };
  }

  /** Ascending offsets among which are all at which the character of some words at `at` stands. */
  #likelyPlaces(exact: string): { readonly at: number; readonly places: Uint32Array } {
    const known = exact.length < limits.gramSize ? undefined : rarestGram(this.#sparse, exact);
    if (known) return { at: known.offset, places: this.#sparse.places(known.bucket) };
    if (this.#scans < limits.scans) {
      this.#scans++;
      const places = this.#scan(exact);
      if (places) return { at: 0, places };
    }
    const size = exact.length < limits.gramSize ? Math.min(exact.length, limits.shortGramSize) : limits.gramSize;
    const { offset: at, bucket } = rarestGram(this.#index(size), exact)!;
    return { at, places: this.#index(size).places(bucket) };
  }

  /** Where words stand, told by reading the text; undefined where that is in very many places. */
  #scan(exact: string): Uint32Array | undefined {
    const starts: number[] = [];
    const { text } = this.text;
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      if (starts.length === limits.exactPlaces) return undefined;
      starts.push(at);
    }
    return new Uint32Array(starts);
  }
}

/** The rarest of the grams of some words that are in an index; of so many that are asked, and of long words not of all. */
function rarestGram(index: GramIndex, words: string, most = Number.POSITIVE_INFINITY): Gram | undefined {
  const step = Math.max(1, Math.floor(words.length / limits.exactGrams));
  return index.rarest(words, 0, words.length - index.size + 1, { step, most, few: limits.fewPlaces, least: 0 });
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
