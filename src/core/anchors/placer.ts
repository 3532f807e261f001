import type { Candidate } from './candidate';
import { CandidateSearch, type Found } from './candidate-search';
import { type Choice, type Chosen, chooseCandidates } from './choose-candidates';
import { describePlacement } from './describe-placement';
import {
  type Company,
  contextShare,
  isCredible,
  isFormulaic,
  isMovedAlone,
  isTakenOut,
  keepsContext,
  priceOf,
} from './judge-candidate';
import { type Landmark, Landmarks } from './landmarks';
import { LfText } from './lf-text';
import type { Placement, Target } from './placement';
import { prepareTarget, type Sought } from './sought';

export interface PlaceOptions {
  /** The speaker's label at an offset, to tell equal candidates apart; undefined outside any turn. */
  readonly speakerAt?: (offset: number) => string | undefined;
  /** The number of the turn at an offset, counted as the targets' `turn` is; undefined outside any turn. */
  readonly turnAt?: (offset: number) => number | undefined;
}

/** In bits; so that the speaker decides between equal words a little way apart, but not against all neighbours. */
const otherSpeakerPrice = 6;
/** In bits: makes the place clear where nothing at all changed, however often the same stands beside it. */
const untouchedBonus = 3;
/** In bits; see `isFormulaic`. */
const formulaPrice = 10;
/** Neighbours that went less far apart than this say together where the quote between them is expected. */
const sameDirection = 200;

const nothingFound: Found = { candidates: [], complete: true };

/**
 * Finds words again in one text. Its index is made once, when something has to be searched for, and serves any number of
 * calls.
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
    const sought = targets.map(prepareTarget);
    const found = this.#searchInOrder(sought);
    this.#searchBesideNeighbours(sought, found);
    const choices = sought.map((one, i) => this.#weigh(one, found[i]!.candidates, options));
    const chosen = chooseCandidates(choices);
    const companies = companiesOf(sought, choices, chosen);
    return sought.map((one, i) => describePlacement(this.#lf, one, choices[i]!, chosen[i]!, companies[i], options));
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
    let shifts = [0];
    for (const i of order) {
      const one = sought[i]!;
      const expected = shifts.map((shift) => this.#expectedAt(one, shift));
      const confirmed = one.position === undefined ? undefined : this.#confirm(one, expected);
      found[i] = confirmed
        ? { candidates: [confirmed], complete: true }
        : this.#search.search(one, [this.#expectedAt(one, 0), ...expected]);
      const only = found[i]!.candidates[0];
      if (one.position === undefined || !only || found[i]!.candidates.length > 1) continue;
      const shift = this.#lf.toCodePoint(only.start) - one.position;
      if (shift !== shifts[0]) shifts = [shift, shifts[0]!];
    }
    return found;
  }

  #confirm(sought: Sought, expected: readonly number[]): Candidate | undefined {
    for (const offset of expected) {
      const candidate = this.#search.confirm(sought, offset);
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
      if (position === undefined) return;
      const expected = landmarks.around(position, own[i]).map(({ shift }) => this.#expectedAt(one, shift));
      if (!found[i]!.complete) found[i] = this.#search.search(one, [this.#expectedAt(one, 0), ...expected]);
      const isNear = ({ start }: Candidate) =>
        landmarks.isBeside({ position, shift: this.#lf.toCodePoint(start) - position }, own[i]);
      if (found[i]!.candidates.some(isNear)) return;
      const [first, last] = [Math.min(...expected), Math.max(...expected)];
      const ranges = last - first <= sameDirection ? [[first, last] as const] : expected.map((at) => [at, at] as const);
      for (const [least, greatest] of ranges) found[i] = this.#search.lookAt(one, found[i]!, { least, greatest });
    });
  }

  #landmarkOf(sought: Sought, { candidates, complete }: Found): Landmark | undefined {
    const only = candidates[0];
    if (sought.position === undefined || !complete || !only?.same || candidates.length > 1) return undefined;
    if (!keepsContext(sought, only, undefined)) return undefined;
    return { position: sought.position, shift: this.#lf.toCodePoint(only.start) - sought.position };
  }

  #weigh(sought: Sought, candidates: readonly Candidate[], { speakerAt, turnAt }: PlaceOptions): Choice {
    const wordsWentElsewhere = candidates.some((one) => isMovedAlone(sought, one));
    const possible = candidates.filter((one) =>
      isTakenOut(sought, one) ? !wordsWentElsewhere : isCredible(sought, one, 'beside'),
    );
    const formulaic = isFormulaic(sought, candidates);
    return {
      position: sought.position,
      options: possible.map((candidate) => {
        const raw = this.#lf.toRaw(candidate.start);
        const turn = sought.turn === undefined ? undefined : turnAt?.(raw);
        const position = this.#lf.toCodePoint(candidate.start);
        const otherSpeaker =
          sought.speaker !== undefined && speakerAt !== undefined && speakerAt(raw) !== sought.speaker;
        const untouched = position === sought.position && candidate.identical && contextShare(sought, candidate) === 1;
        return {
          candidate,
          position,
          price:
            priceOf(sought, candidate) +
            (otherSpeaker ? otherSpeakerPrice : 0) +
            (formulaic && !candidate.same ? formulaPrice : 0) -
            (untouched ? untouchedBonus : 0),
          turnShift: turn === undefined ? undefined : turn - sought.turn!,
        };
      }),
    };
  }
}

/** For each quote whether it stands where the nearest surely placed quotes before and after it went. */
function companiesOf(
  sought: readonly Sought[],
  choices: readonly Choice[],
  chosen: readonly Chosen[],
): (Company | undefined)[] {
  const own = sought.map((one, i): Landmark | undefined => {
    const option = choices[i]!.options[chosen[i]!.best];
    if (!option || one.position === undefined || chosen[i]!.equals.length > 1) return undefined;
    const { candidate, position } = option;
    const sure = candidate.words >= 0.7 && contextShare(one, candidate) >= 0.7;
    return sure ? { position: one.position, shift: position - one.position } : undefined;
  });
  const landmarks = new Landmarks(own.flatMap((landmark) => landmark ?? []));
  return sought.map((one, i) => {
    const option = choices[i]!.options[chosen[i]!.best];
    if (!option || one.position === undefined) return undefined;
    const here = { position: one.position, shift: option.position - one.position };
    return landmarks.isBeside(here, own[i]) ? 'beside' : 'apart';
  });
}
