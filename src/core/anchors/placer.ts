import type { ReadText } from '../text/read-text';
import type { Range } from './align-part';
import type { Candidate } from './candidate';
import { CandidateSearch, type SearchResult } from './candidate-search';
import { chooseCandidates } from './choose-candidates';
import { describePlacement } from './describe-placement';
import { findCompanies } from './find-companies';
import { findOtherTurns } from './find-other-turns';
import { isBesideItsPlace, isCredible, isLeftThere, keepsContext } from './judge-candidate';
import { type Landmark, Landmarks } from './landmarks';
import { markCollisions } from './mark-collisions';
import { isOtherPrinting } from './other-printing';
import type { Placement, Target } from './placement';
import { SearchedText } from './searched-text';
import { Sought } from './sought';
import { type PlaceOptions, weighCandidates } from './weigh-candidates';

/** Two quotes that went less far apart than this went together, give or take a few edits between them. */
const sameBlock = 16;

const nothingFound: SearchResult = { candidates: [], complete: true };

/**
 * Finds words again in one text, in these steps: each quote is looked for where the one before it leads to expect it; what is
 * not there is searched for everywhere by the places of its grams; what is not where its neighbours went is looked for
 * there; of all candidates those are chosen that together ask for the fewest and smallest changes; and what was chosen is
 * given a name. The index for the search is made once, when something has to be searched for, and serves any number of calls.
 */
export class Placer {
  readonly #searched: SearchedText;
  readonly #search: CandidateSearch;

  constructor(text: string | ReadText) {
    this.#searched = new SearchedText(text);
    this.#search = new CandidateSearch(this.#searched);
  }

  /** One placement a target, in the same order; spans are UTF-16 offsets of the file that the placer was made for. */
  place(targets: readonly Target[], options: PlaceOptions = {}): Placement[] {
    const sought = targets.map((target) => new Sought(target));
    const order = sought.map((_, i) => i).sort((a, b) => startOf(sought[a]!) - startOf(sought[b]!));
    const placed = this.#placeSorted(
      order.map((i) => sought[i]!),
      options,
    );
    const placements = new Array<Placement>(targets.length);
    order.forEach((i, k) => {
      placements[i] = placed[k]!;
    });
    return placements;
  }

  /** Places quotes that are in the order in which they stood; what doesn't know where it stood comes first. */
  #placeSorted(sought: readonly Sought[], options: PlaceOptions): Placement[] {
    const found = this.#searchInOrder(sought);
    this.#searchBesideNeighbours(sought, found);
    const choices = sought.map((one, i) => weighCandidates(this.#searched, this.#search, one, found[i]!, options));
    const chosen = chooseCandidates(choices);
    const companies = findCompanies(sought, found, choices, chosen);
    const otherTurns = findOtherTurns(choices, chosen);
    const labels = new Set(sought.map(({ speaker }) => speaker));
    const isQuoted = (label: string) => labels.has(label);
    const placed = sought.map((one, i) => {
      const outcome = {
        found: found[i]!,
        choice: choices[i]!,
        chosen: chosen[i]!,
        company: companies[i],
        isOtherTurn: otherTurns[i]!,
        isQuoted,
      };
      return describePlacement(this.#searched, one, outcome, options);
    });
    return markCollisions(this.#searched.lf, sought, placed);
  }

  /**
   * Searches for the quotes one after the other, each first where it stands if it went as far as those before
   * it: an unchanged text, and most of one that was edited here and there, is placed without a search.
   */
  #searchInOrder(sought: readonly Sought[]): SearchResult[] {
    const found: SearchResult[] = sought.map(() => nothingFound);
    /** Where the last quote went by steps, and where the last one did that jumped: a moved block, or another printing. */
    let home = 0;
    let last = 0;
    let away: number | undefined;
    for (const [i, one] of sought.entries()) {
      const { position } = one;
      if (position === undefined) {
        found[i] = this.#search.search(one, [0]);
        continue;
      }
      // What was added or taken out since then moves this one, and seldom by more than stood there.
      const gap = Math.max(sameBlock, position - last);
      const here = this.#search.confirm(one, home, true);
      if (here) {
        found[i] = { candidates: [here], complete: true, confirmed: true };
        home = this.#searched.lf.toCodePoint(here.lf.start) - position;
        last = position;
        continue;
      }
      const expected = [this.#searched.expectedAt(one, home), this.#searched.expectedAt(one, 0)];
      const elsewhere = this.#confirmAway(one, home, away, gap) ?? this.#searchAt(one, home, away);
      found[i] = { ...this.#lookAtHome(one, elsewhere, home, gap), expected };
      const shifts = found[i]!.candidates.map((candidate) => this.#shiftOf(one, candidate));
      const stays = nearestTo(home, shifts, gap);
      const there = stays === undefined ? undefined : found[i]!.candidates[shifts.indexOf(stays)]!;
      if (there && !isOtherPrinting(this.#search, one, there, expected)) {
        home = stays!;
        last = position;
        found[i] = { ...found[i]!, home: there };
      } else if (shifts.length === 1) away = shifts[0]!;
    }
    return found;
  }

  /**
   * What was found, and what is left of a quote about where it would be if it went as far as those before it: a search by grams
   * finds the words unchanged in another printing rather than what noise or another edition left of them in theirs.
   */
  #lookAtHome(sought: Sought, found: SearchResult, home: number, gap: number): SearchResult {
    const isThere = (one: Candidate) =>
      Math.abs(this.#shiftOf(sought, one) - home) <= gap && keepsContext(sought, one, 'beside');
    if (found.candidates.some(isThere)) return found;
    const at = this.#searched.expectedAt(sought, home);
    const looked = this.#search.lookAt(sought, nothingFound, { least: at, greatest: at });
    const isNew = ({ start, end }: Candidate) => !found.candidates.some((one) => one.start < end && start < one.end);
    const left = looked.candidates.filter((one) => isCredible(sought, one, 'beside') && isLeftThere(one) && isNew(one));
    return left.length > 0 ? { ...found, candidates: [...found.candidates, ...left] } : found;
  }

  /** How many code points farther down than the quote did a candidate stands. */
  #shiftOf({ position = 0 }: Sought, candidate: Candidate): number {
    return this.#searched.lf.toCodePoint(candidate.lf.start) - position;
  }

  #searchAt(sought: Sought, home: number, away = home): SearchResult {
    return this.#search.search(sought, [
      ...new Set([0, home, away].map((shift) => this.#searched.expectedAt(sought, shift))),
    ]);
  }

  /** What surely is a quote where the last one that jumped went, while nothing of it is about where it would be else. */
  #confirmAway(sought: Sought, home: number, away: number | undefined, gap: number): SearchResult | undefined {
    if (away === undefined || this.#search.isSomeNear(sought, this.#searched.expectedAt(sought, home), gap))
      return undefined;
    const there = this.#search.confirm(sought, away, false);
    return there && { candidates: [there], complete: true };
  }

  /**
   * Looks again for what is not where its neighbours went: because it wasn't found, or found elsewhere only, or stands in so
   * many places that those near its old position were looked at and no others.
   */
  #searchBesideNeighbours(sought: readonly Sought[], found: SearchResult[]): void {
    const own = sought.map((one, i) => this.#landmarkOf(one, found[i]!));
    const landmarks = new Landmarks(own.flatMap((landmark) => landmark ?? []));
    sought.forEach((one, i) => {
      const { position } = one;
      if (position === undefined || found[i]!.confirmed) return;
      const isNear = (candidate: Candidate) =>
        isCredible(one, candidate, 'beside') &&
        !isBesideItsPlace(one, candidate) &&
        landmarks.isBeside({ position, shift: this.#searched.lf.toCodePoint(candidate.lf.start) - position }, own[i]);
      if (found[i]!.complete && found[i]!.candidates.some(isNear)) return;
      const shifts = landmarks.shiftsAround(position, own[i]);
      if (!found[i]!.complete) {
        const expected = shifts.map(({ least }) => this.#searched.expectedAt(one, least));
        found[i] = {
          ...found[i]!,
          ...this.#search.search(one, [...new Set([this.#searched.expectedAt(one, 0), ...expected])]),
        };
        if (found[i]!.candidates.some(isNear)) return;
      }
      const lookAt = ({ least, greatest }: Range) => {
        const range = {
          least: this.#searched.expectedAt(one, least),
          greatest: this.#searched.expectedAt(one, greatest),
        };
        found[i] = this.#search.lookAt(one, found[i]!, range);
      };
      shifts.forEach(lookAt);
      if (!found[i]!.candidates.some((candidate) => isCredible(one, candidate, 'beside'))) {
        landmarks.shiftsBetween(position, own[i]).forEach(lookAt);
      }
    });
  }

  #landmarkOf(sought: Sought, { candidates, complete, confirmed }: SearchResult): Landmark | undefined {
    const only = candidates[0];
    if (sought.position === undefined || !complete || !only || candidates.length > 1) return undefined;
    if (!confirmed && !(only.same && keepsContext(sought, only, undefined))) return undefined;
    return { position: sought.position, shift: this.#searched.lf.toCodePoint(only.lf.start) - sought.position };
  }
}

/** The number that is nearest to another, if it's no farther off than `most` and the next one is far farther; undefined else. */
function nearestTo(number: number, numbers: readonly number[], most: number): number | undefined {
  const sorted = numbers.toSorted((a, b) => Math.abs(a - number) - Math.abs(b - number));
  const [nearest, next] = sorted;
  if (nearest === undefined || Math.abs(nearest - number) > most) return undefined;
  const clear = 4 * Math.max(sameBlock, Math.abs(nearest - number));
  return next === undefined || Math.abs(next - number) > clear ? nearest : undefined;
}

function startOf({ position = -1 }: Sought): number {
  return position;
}
