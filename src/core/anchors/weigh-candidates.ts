import type { Found } from './candidate-search';
import type { Choice } from './choose-candidates';
import { contextShare, isCredible, isFormulaic, isMovedAlone, isTakenOut, priceOf } from './judge-candidate';
import type { LfText } from './lf-text';
import type { Sought } from './sought';

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
/** In bits, for each quote: words that still stand in their place, edited or not, did not go to another printing of them. */
const awayPrice = 12;
/** In bits; see `isFormulaic`. */
const formulaPrice = 10;

/** The candidates of a quote that are worth a choice, each with what speaks against it. */
export function weighCandidates(
  lf: LfText,
  sought: Sought,
  { candidates, confirmed, home }: Found,
  { speakerAt, turnAt }: PlaceOptions,
): Choice {
  const isOnly = candidates.length === 1;
  const wordsWentElsewhere = !isOnly && candidates.some((one) => isMovedAlone(sought, one));
  const formulaic = !isOnly && isFormulaic(sought, candidates);
  const possible = confirmed
    ? candidates
    : candidates.filter((one) => (isTakenOut(sought, one) ? !wordsWentElsewhere : isCredible(sought, one, 'beside')));
  const options = possible.map((candidate) => {
    const raw = lf.toRaw(candidate.start);
    const position = lf.toCodePoint(candidate.start);
    const turn = sought.turn === undefined ? undefined : turnAt?.(raw);
    const turnShift = turn === undefined ? undefined : turn - sought.turn!;
    if (isOnly) return { candidate, position, price: 0, turnShift };
    const otherSpeaker = sought.speaker !== undefined && speakerAt !== undefined && speakerAt(raw) !== sought.speaker;
    const untouched = position === sought.position && candidate.identical && contextShare(sought, candidate) === 1;
    let price = priceOf(sought, candidate);
    if (otherSpeaker) price += otherSpeakerPrice;
    if (formulaic && !candidate.same) price += formulaPrice;
    if (untouched) price -= untouchedBonus;
    if (home && candidate !== home && isCredible(sought, home, 'beside')) price += awayPrice;
    return { candidate, position, price, turnShift };
  });
  return { position: sought.position, options };
}
