import type { Candidate } from './candidate';
import { type Choice, chooseCandidates } from './choose-candidates';
import { describePlacement } from './describe-placement';
import { findPlaces, tolerance } from './find-places';
import { GramIndex } from './gram-index';
import { contextShare, isCredible, priceOf } from './judge-candidate';
import { LfText } from './lf-text';
import { measureChanged, measureExact } from './measure-place';
import type { Placement, Target } from './placement';
import { prepareTarget, type Sought } from './sought';

export interface PlaceOptions {
  /** The speaker's label at an offset, to tell equal candidates apart; undefined outside any turn. */
  readonly speakerAt?: (offset: number) => string | undefined;
  /** The number of the turn at an offset, counted as the targets' `turn` is; undefined outside any turn. */
  readonly turnAt?: (offset: number) => number | undefined;
}

/** Characters of a gram: enough to be rare in English, few enough to stand between two edits in Chinese. */
const gramSize = 6;

/** Finds words again in one text. Its index is made once, with the first call, and serves any number of calls. */
export class Placer {
  readonly #lf: LfText;
  readonly #indexes = new Map<number, GramIndex>();

  constructor(text: string) {
    this.#lf = new LfText(text);
  }

  /** One placement a target, in the same order; spans are UTF-16 offsets of the text that the placer was made for. */
  place(targets: readonly Target[], options: PlaceOptions = {}): Placement[] {
    const sought = targets.map(prepareTarget);
    const found = sought.map((one) => this.#search(one, this.#expected(one, [0])));
    this.#searchAgain(sought, found);
    const choices = sought.map((one, i) => this.#weigh(one, found[i]!.candidates, options));
    const chosen = chooseCandidates(choices);
    return sought.map((one, i) => describePlacement(this.#lf, one, choices[i]!, chosen[i]!, options));
  }

  #index(size: number): GramIndex {
    const known = this.#indexes.get(size);
    if (known) return known;
    const index = new GramIndex(this.#lf.text, size);
    this.#indexes.set(size, index);
    return index;
  }

  /** Offsets at which the words stand if the text before them grew by so many code points. */
  #expected(sought: Sought, displacements: readonly number[]): number[] {
    if (sought.position === undefined) return [0];
    return displacements.map((by) => this.#lf.fromCodePoint(sought.position! + by));
  }

  #search(sought: Sought, near: readonly number[]): Found {
    const { text } = this.#lf;
    const found = new Map<string, Candidate>();
    const add = (candidate: Candidate | undefined) => {
      if (!candidate || !isCredible(sought, candidate, near.includes(candidate.start))) return;
      const key = `${candidate.start} ${candidate.end}`;
      if (candidate.words > (found.get(key)?.words ?? -1)) found.set(key, candidate);
    };
    const isThere = (start: number) => start >= 0 && text.startsWith(sought.exact, start);
    for (const start of near) if (isThere(start)) add(measureExact(text, sought, start));
    const { guesses, complete } = findPlaces(this.#index(gramSize), sought, near);
    for (const { starts } of guesses) {
      const exact = starts.filter(isThere);
      for (const start of exact) add(measureExact(text, sought, start));
      if (exact.length === 0) add(measureChanged(text, sought, starts[0]!, tolerance(sought)));
    }
    if (found.size === 0 && sought.exact !== '' && sought.exact.length < gramSize) {
      for (const start of this.#shortPlaces(sought.exact, near))
        if (isThere(start)) add(measureExact(text, sought, start));
    }
    return { candidates: [...found.values()], complete };
  }

  /** Where words too short for the index of grams may stand, the nearest to where they are expected. */
  #shortPlaces(exact: string, near: readonly number[]): number[] {
    const index = this.#index(Math.min(exact.length, 2));
    return near.flatMap((offset) => [...index.places(index.bucketAt(exact, 0), mostShortPlaces, offset)]);
  }

  /**
   * Words that stand in very many places were looked for near their old position only, and some weren't found: now that
   * it's known how far their neighbours went, they are looked for there.
   */
  #searchAgain(sought: readonly Sought[], found: Found[]): void {
    const displacements = sought
      .flatMap((one, i) => {
        const { candidates, complete } = found[i]!;
        const only = candidates[0];
        if (one.position === undefined || !complete || candidates.length !== 1 || !only?.same) return [];
        return { position: one.position, by: this.#lf.toCodePoint(only.start) - one.position };
      })
      .sort((a, b) => a.position - b.position);
    if (displacements.length === 0) return;
    sought.forEach((one, i) => {
      const { candidates, complete } = found[i]!;
      if ((complete && candidates.length > 0) || one.position === undefined) return;
      const next = displacements.findIndex(({ position }) => position > one.position!);
      const around = next < 0 ? displacements.slice(-1) : displacements.slice(Math.max(0, next - 1), next + 1);
      found[i] = this.#search(one, this.#expected(one, [...new Set([0, ...around.map(({ by }) => by)])]));
    });
  }

  #weigh(sought: Sought, candidates: readonly Candidate[], { speakerAt, turnAt }: PlaceOptions): Choice {
    return {
      position: sought.position,
      options: candidates.map((candidate) => {
        const raw = this.#lf.toRaw(candidate.start);
        const turn = sought.turn === undefined ? undefined : turnAt?.(raw);
        const position = this.#lf.toCodePoint(candidate.start);
        const otherSpeaker =
          sought.speaker !== undefined && speakerAt !== undefined && speakerAt(raw) !== sought.speaker;
        const untouched = position === sought.position && candidate.identical && contextShare(sought, candidate) === 1;
        return {
          candidate,
          position,
          price: priceOf(sought, candidate) + (otherSpeaker ? otherSpeakerPrice : 0) - (untouched ? untouchedBonus : 0),
          turnShift: turn === undefined ? undefined : turn - sought.turn!,
        };
      }),
    };
  }
}

interface Found {
  readonly candidates: readonly Candidate[];
  /** False where the words stand in more places than were looked at. */
  readonly complete: boolean;
}

/** In bits; so that the speaker decides between equal words a little way apart, but not against all neighbours. */
const otherSpeakerPrice = 6;
/** In bits: makes the place clear where nothing at all changed, however often the same stands beside it. */
const untouchedBonus = 3;
const mostShortPlaces = 256;
