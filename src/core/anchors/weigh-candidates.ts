import type { Candidate } from './candidate';
import type { CandidateSearch, SearchResult } from './candidate-search';
import type { Choice, Option } from './choose-candidates';
import {
  contextShare,
  isCredible,
  isFormulaic,
  isLeftThere,
  isMovedAlone,
  isTakenOut,
  keepsContext,
  priceOf,
} from './judge-candidate';
import { isNeighbouringLine } from './neighbouring-line';
import { isOtherPrinting } from './other-printing';
import type { SearchedText } from './searched-text';
import { sharesSentence } from './shares-sentence';
import type { Sought } from './sought';

export interface PlaceOptions {
  /** The speaker's label at an offset, to tell equal candidates apart; undefined outside any turn. */
  readonly speakerAt?: (offset: number) => string | undefined;
  /** True for a label that somebody still speaks under; without it every label that was ever quoted is taken for one. */
  readonly isSpeaker?: (label: string) => boolean;
  /** The number of the turn at an offset, counted as the targets' `turn` is; undefined outside any turn. */
  readonly turnAt?: (offset: number) => number | undefined;
}

/** In bits; so that the speaker decides between equal words a little way apart, but not against all neighbours. */
const otherSpeakerPrice = 6;
/** In bits: makes the place clear where nothing at all changed, however often the same stands beside it. */
const untouchedBonus = 3;
/** In bits, for each quote: words that still stand in their place, edited or not, did not go to another printing of them. */
const awayPrice = 12;
/** The share of its context that must be left about words that are said to have stayed. */
const leastContext = 0.35;
/** The share of words and of context from which on a place is more likely theirs than another where somebody else says the same. */
const mostly = 0.7;
/** Another place of the words that is no farther off than this may be theirs. */
const closeBy = 200;
/** In bits: another printing of words is no place of theirs, but a text may also have been put together anew. */
const elsewherePrice = 6;
/** In bits; see `isFormulaic`. */
const formulaPrice = 10;

/** The candidates of a quote that are worth a choice, each with what speaks against it. */
export function weighCandidates(
  searched: SearchedText,
  search: CandidateSearch,
  sought: Sought,
  found: SearchResult,
  options: PlaceOptions,
): Choice {
  if (!found.confirmed) return weighEach(searched, search, sought, found, options);
  return { position: sought.position, options: [onlyOption(searched, sought, found.candidates[0]!, options.turnAt)] };
}

function weighEach(
  searched: SearchedText,
  search: CandidateSearch,
  sought: Sought,
  { candidates, home, expected }: SearchResult,
  { speakerAt, isSpeaker, turnAt }: PlaceOptions,
): Choice {
  const isOnly = candidates.length === 1;
  const wordsWentElsewhere = !isOnly && candidates.some((one) => isMovedAlone(sought, one));
  const formulaic = !isOnly && isFormulaic(sought, candidates);
  const isGone = sought.speaker !== undefined && isSpeaker?.(sought.speaker) === false;
  const isOthers = ({ lf }: Candidate) =>
    sought.speaker !== undefined &&
    !isGone &&
    speakerAt !== undefined &&
    speakerAt(searched.lf.toRaw(lf.start)) !== sought.speaker;
  const isTheirs = (one: Candidate) => one.words >= mostly && contextShare(sought, one) >= mostly;
  // What somebody else says in other surroundings is said again, if the words stand in theirs.
  const isThere = candidates.some(isTheirs);
  const isSaidAgain = (one: Candidate) => isThere && one.same && !keepsContext(sought, one, undefined) && isOthers(one);
  const credible = candidates.filter((one) =>
    isTakenOut(sought, one)
      ? !wordsWentElsewhere
      : isCredible(sought, one, 'beside') && !isSaidAgain(one) && !isNeighbouringLine(search.text, sought, one),
  );
  const rewritten = credible.length > 0 ? [] : candidates.filter((one) => sharesSentence(search.text, sought, one));
  const isRewritten = rewritten.length === 1;
  const possible = isRewritten ? rewritten : credible;
  const stays = !isOnly && home !== undefined && isCredible(sought, home, 'beside') && !isSaidAgain(home);
  // Words that are recognisably there, in what is left of their surroundings, did not go elsewhere, however well they stand there.
  const isSettled = stays && !formulaic && isLeftThere(home) && contextShare(sought, home) >= leastContext;
  const near = isSettled ? possible.filter((one) => Math.abs(one.start - home.start) <= closeBy) : possible;
  const options = near.map((candidate) => {
    const option = onlyOption(searched, sought, candidate, turnAt);
    if (isRewritten) return { ...option, isRewritten };
    if (isOnly) return option;
    const untouched =
      option.position === sought.position && candidate.identical && contextShare(sought, candidate) === 1;
    let price = priceOf(sought, candidate);
    if (isOthers(candidate)) price += otherSpeakerPrice;
    if (formulaic && !candidate.same) price += formulaPrice;
    if (untouched) price -= untouchedBonus;
    if (stays && candidate !== home) price += awayPrice;
    return { ...option, price };
  });
  const cheapest = cheapestOptions(options, sought.position ?? 0).map((option) => {
    // Of what stands at home it was asked already.
    const isAsked = expected === undefined || option.candidate === home;
    const isElsewhere = !isAsked && isOtherPrinting(search, sought, option.candidate, expected);
    return isElsewhere ? { ...option, isElsewhere, price: isOnly ? 0 : option.price + elsewherePrice } : option;
  });
  // What is left of a quote in another printing only says nothing of where its neighbours are.
  const isStray = cheapest.length > 0 && cheapest.every(({ isElsewhere }) => isElsewhere);
  return { position: isStray ? undefined : sought.position, options: cheapest };
}

/** A candidate by itself, where nothing has to be weighed. */
function onlyOption(
  searched: SearchedText,
  { turn }: Sought,
  candidate: Candidate,
  turnAt: PlaceOptions['turnAt'],
): Option {
  const now = turn === undefined ? undefined : turnAt?.(searched.lf.toRaw(candidate.lf.start));
  return {
    candidate,
    position: searched.lf.toCodePoint(candidate.lf.start),
    price: 0,
    turnShift: now === undefined ? undefined : now - turn!,
  };
}

/** More options than this say no more, and choosing takes time with the square of their number. */
const mostOptions = 16;

/** The options that cost least, how far they are from where the quote stood counted in. */
function cheapestOptions(options: readonly Option[], from: number): readonly Option[] {
  if (options.length <= mostOptions) return options;
  const rank = ({ price, position }: Option) => price + Math.log2(1 + Math.abs(position - from));
  return options.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostOptions);
}
