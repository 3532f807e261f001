import type { Candidate } from './candidate';
import { CandidateSearch, type Found } from './candidate-search';
import { chooseCandidates } from './choose-candidates';
import { describePlacement } from './describe-placement';
import { findCompanies } from './find-companies';
import { keepsContext } from './judge-candidate';
import { type Landmark, Landmarks } from './landmarks';
import { LfText } from './lf-text';
import { markCollisions } from './mark-collisions';
import type { Placement, Target } from './placement';
import { Sought } from './sought';
import { type PlaceOptions, weighCandidates } from './weigh-candidates';

/** Neighbours that went less far apart than this say together where the quote between them is expected. */
const sameDirection = 200;

/** Two quotes that went less far apart than this went together, give or take a few edits between them. */
const sameBlock = 16;

/** How many code points farther down a quote stands than before. */
interface Shift {
  readonly by: number;
  /** True where it came about bit by bit, so that a quote which stands just there can't be another printing of itself. */
  readonly isSure: boolean;
}

const nothingFound: Found = { candidates: [], complete: true };

/**
 * Finds words again in one text, in these steps: each quote is looked for where the one before it leads to expect it; what is
 * not there is searched for everywhere by the places of its grams; what is not where its neighbours went is looked for
 * there; of all candidates those are chosen that together ask for the fewest and smallest changes; and what was chosen is
 * given a name. The index for the search is made once, when something has to be searched for, and serves any number of calls.
 */
export class Placer {
  readonly #lf: LfText;
  readonly #search: CandidateSearch;

  constructor(text: string) {
    this.#lf = new LfText(text);
    this.#search = new CandidateSearch(this.#lf.text);
  }

  /** One placement a target, in the same order; spans are UTF-16 offsets of the text that the placer was made for. */
  place(targets: readonly Target[], options: PlaceOptions = {}): Placement[] {
    const sought = targets.map((target) => new Sought(target));
    const found = this.#searchInOrder(sought);
    this.#searchBesideNeighbours(sought, found);
    const choices = sought.map((one, i) => weighCandidates(this.#lf, one, found[i]!, options));
    const chosen = chooseCandidates(choices);
    const companies = findCompanies(sought, found, choices, chosen);
    const placed = sought.map((one, i) => {
      const outcome = {
        found: found[i]!.candidates,
        choice: choices[i]!,
        chosen: chosen[i]!,
        company: companies[i],
      };
      return describePlacement(this.#lf, one, outcome, options.speakerAt);
    });
    return markCollisions(this.#lf, sought, placed);
  }

  /** Where a quote begins if it went so many code points farther down. */
  #expectedAt(sought: Sought, shift: number): number {
    return sought.position === undefined ? 0 : this.#lf.fromCodePoint(sought.position + shift);
  }

  /**
   * Searches for the quotes in the order in which they stood, each first where it stands if it went as far as those before
   * it: an unchanged text, and most of one that was edited here and there, is placed without a search.
   */
  #searchInOrder(sought: readonly Sought[]): Found[] {
    const found: Found[] = sought.map(() => nothingFound);
    const order = sought.map((_, i) => i).sort((a, b) => (sought[a]!.position ?? 0) - (sought[b]!.position ?? 0));
    /** How far the last quote went, and how far those before it did that went elsewhere: a moved block comes to an end. */
    let shifts: readonly Shift[] = [{ by: 0, isSure: true }];
    for (const i of order) {
      const one = sought[i]!;
      const confirmed = one.position === undefined ? undefined : this.#confirm(one, shifts);
      if (confirmed) found[i] = { candidates: [confirmed], complete: true, confirmed: true };
      else {
        const expected = shifts.map(({ by }) => this.#expectedAt(one, by));
        found[i] = this.#search.search(one, [...new Set([this.#expectedAt(one, 0), ...expected])]);
      }
      const only = found[i]!.candidates[0];
      if (one.position === undefined || !only || found[i]!.candidates.length > 1) continue;
      const by = this.#lf.toCodePoint(only.start) - one.position;
      const same = shifts.find((shift) => Math.abs(by - shift.by) <= sameBlock);
      const shift = { by, isSure: same?.isSure ?? false };
      shifts = same === shifts[0] ? [shift, ...shifts.slice(1)] : [shift, shifts[0]!];
    }
    return found;
  }

  #confirm(sought: Sought, shifts: readonly Shift[]): Candidate | undefined {
    for (const { by, isSure } of shifts) {
      const candidate = this.#search.confirm(sought, this.#expectedAt(sought, by), isSure);
      if (candidate) return candidate;
    }
    return undefined;
  }

  /**
   * Looks again for what is not where its neighbours went: because it wasn't found, or found elsewhere only, or stands in so
   * many places that those near its old position were looked at and no others.
   */
  #searchBesideNeighbours(sought: readonly Sought[], found: Found[]): void {
    const own = sought.map((one, i) => this.#landmarkOf(one, found[i]!));
    const landmarks = new Landmarks(own.flatMap((landmark) => landmark ?? []));
    sought.forEach((one, i) => {
      const { position } = one;
      if (position === undefined || found[i]!.confirmed) return;
      const isNear = ({ start }: Candidate) =>
        landmarks.isBeside({ position, shift: this.#lf.toCodePoint(start) - position }, own[i]);
      if (found[i]!.complete && found[i]!.candidates.some(isNear)) return;
      const expected = landmarks.around(position, own[i]).map(({ shift }) => this.#expectedAt(one, shift));
      if (!found[i]!.complete) {
        found[i] = this.#search.search(one, [...new Set([this.#expectedAt(one, 0), ...expected])]);
        if (found[i]!.candidates.some(isNear)) return;
      }
      const [first, last] = [Math.min(...expected), Math.max(...expected)];
      const ranges = last - first <= sameDirection ? [[first, last] as const] : expected.map((at) => [at, at] as const);
      for (const [least, greatest] of ranges) found[i] = this.#search.lookAt(one, found[i]!, { least, greatest });
    });
  }

  #landmarkOf(sought: Sought, { candidates, complete, confirmed }: Found): Landmark | undefined {
    const only = candidates[0];
    if (sought.position === undefined || !complete || !only || candidates.length > 1) return undefined;
    if (!confirmed && !(only.same && keepsContext(sought, only, undefined))) return undefined;
    return { position: sought.position, shift: this.#lf.toCodePoint(only.start) - sought.position };
  }
}
