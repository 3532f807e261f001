import type { Candidate } from './candidate';
import { enoughInformation, type Sought } from './sought';

// The bounds below, shares of characters all, were set on edits of many kinds made to real transcripts and held against where
// each character went; of what can go wrong, being sure of the wrong words weighs most.

/** How a candidate stands to the quotes around it: where they went, or apart from them; undefined where that's not known. */
export type Company = 'beside' | 'apart' | undefined;

/** True where the surroundings of the words are recognisably those that they were quoted with. */
export function keepsContext(sought: Sought, candidate: Candidate, company: Company): boolean {
  if (!hasContext(sought)) return true;
  const share = contextShare(sought, candidate);
  if (share >= 0.6) return true;
  // `MAYOR: Yes.` stands in many places, so a few words by themselves need something of both sides.
  if (isShort(sought) && company !== 'beside') return false;
  return share >= 0.5 || holdsOneSide(sought, candidate);
}

/** True where the surroundings are theirs on both sides. `found`: what is found of prefix and suffix. */
export function holdsBothSides({ prefix, suffix }: Pick<Candidate, 'prefix' | 'suffix'>): boolean {
  return (prefix ?? 1) >= bothSides && (suffix ?? 1) >= bothSides;
}

/** The share of each side that must be found where nothing else speaks for a place. */
const bothSides = 0.8;

function holdsOneSide(sought: Sought, { prefix, suffix }: Candidate): boolean {
  return sideHolds(sought.prefix, prefix) || sideHolds(sought.suffix, suffix);
}

/** One side is enough where it's long enough to tell anything: the other may have been cut off, or rewritten. */
function sideHolds(context: string, share: number | undefined): boolean {
  return share !== undefined && context.length >= 8 && share >= 0.75;
}

/**
 * True where short words stand a few characters on in their context: more of it than there was stands on one side of them, and
 * less on the other. There are the same words close by, and theirs were changed.
 */
export function isBesideItsPlace(sought: Sought, { same, prefixGap, suffixGap }: Candidate): boolean {
  if (!same || !isShort(sought)) return false;
  if (sought.prefix === '' || sought.suffix === '') return Math.min(prefixGap, suffixGap) < 0;
  return prefixGap * suffixGap < 0;
}

/** True where words are so few that they may well stand in more than one place by chance. */
function isShort({ information }: Sought): boolean {
  return information < enoughInformation;
}

/** 0 to 1: how much of prefix and suffix together is found; 1 where there are none. */
export function contextShare({ prefix, suffix }: Sought, candidate: Pick<Candidate, 'prefix' | 'suffix'>): number {
  const total = prefix.length + suffix.length;
  if (total === 0) return 1;
  return ((candidate.prefix ?? 0) * prefix.length + (candidate.suffix ?? 0) * suffix.length) / total;
}

/**
 * True where enough is found for a person to be shown the place as the quote's. The same words must be too many to be there
 * by chance, or keep their context (all of it where their neighbours went elsewhere). Of other words and of their context
 * enough must be left together, or nearly all of the words. Of a number or a few words within a sentence nothing need be
 * left where both ends of their context close around something about as long: they were corrected. But where another sentence
 * stands in the place of one, its words are gone.
 */
export function isCredible(sought: Sought, candidate: Candidate, company: Company): boolean {
  const { same, words } = candidate;
  const context = contextShare(sought, candidate);
  if (same) {
    if (context >= 0.9 || !isShort(sought)) return true;
    if (company === 'apart') return false;
    if (keepsContext(sought, candidate, company)) return true;
    if (company !== 'beside') return false;
    return sought.information >= fewWords || (sought.information >= oneWord && context >= 0.15);
  }
  const left = hasContext(sought) ? (words + context) / 2 : words;
  const isOther = isShort(sought) && endsSentence(sought.exact) && words < oneSentence;
  if (!isOther && left >= (isInStep(sought, candidate) ? enoughInStep : enoughLeft)) return true;
  if (words >= 0.9 && !isShort(sought)) return true;
  return isCorrected(sought, candidate);
}

/** True for a number or a few words within a sentence where both ends of their context close around something about as long. */
function isCorrected(sought: Sought, candidate: Candidate): boolean {
  const { same, prefix = 0, suffix = 0 } = candidate;
  if (same || prefix < 0.8 || suffix < 0.8) return false;
  return isShort(sought) && !endsSentence(sought.exact) && isAboutAsLong(sought, candidate);
}

/**
 * The share of words and of context, each counting half. It was set where, over all sentences of real transcripts that were
 * edited, and of others in which sentences were replaced and taken out at random, the places that are right come to outnumber
 * those that are not.
 */
const enoughLeft = 0.6;

/** A short sentence of which no more is left is another one that has a few letters of it in the same order. */
const oneSentence = 0.3;

/** What is in step has lost single characters and nothing else: in another script that may be half of them. */
const enoughInStep = 0.45;

function isInStep(sought: Sought, { start, end, prefixGap, suffixGap }: Candidate): boolean {
  return !isShort(sought) && end - start === sought.exact.length && prefixGap === 0 && suffixGap === 0;
}

/** True where words end with the sign that ends a sentence, in quotation marks or brackets perhaps. */
function endsSentence(words: string): boolean {
  return /[.!?。！？…]\P{L}*$/u.test(words.slice(-4));
}

function hasContext({ prefix, suffix }: Sought): boolean {
  return prefix !== '' || suffix !== '';
}
/** What some words rule out of chance: see `Sought.information`. */
const fewWords = 18;
const oneWord = 6;

/** True where so much of the words is left that they were edited there, and not taken out. */
export function isLeftThere({ words }: Candidate): boolean {
  return words >= 0.4;
}

/** True where the words stand in surroundings of which next to nothing is theirs: they were moved there by themselves. */
export function isMovedAlone(sought: Sought, candidate: Candidate): boolean {
  return candidate.words >= 0.7 && !isShort(sought) && contextShare(sought, candidate) < 0.5;
}

/**
 * True where many places are nearly like the quote (the rows of a list) and one is it to the letter: then that others are
 * nearly like it means nothing.
 */
export function isFormulaic(sought: Sought, candidates: readonly Candidate[]): boolean {
  const alike = candidates.filter(({ same, words }) => !same && words >= 0.7);
  return alike.length >= 3 && candidates.some((one) => one.same && contextShare(sought, one) >= 0.9);
}

/** True where prefix and suffix still stand, and next to nothing is left between them. */
export function isTakenOut(sought: Sought, candidate: Candidate): boolean {
  const { same, words, prefix = 0, suffix = 0, start, end } = candidate;
  return !same && words < 0.3 && prefix >= 0.8 && suffix >= 0.8 && (end - start) * 4 < sought.exact.length;
}

function isAboutAsLong({ exact }: Sought, { start, end }: Candidate): boolean {
  return (end - start) * 4 >= exact.length && end - start <= exact.length * 4;
}

/** In bits: sentences are taken out more often than what stands around them comes to stand side by side otherwise. */
const takenOutPrice = 8;

/** What speaks against a candidate by itself, in bits, to be weighed against how far it is from where it's expected. */
export function priceOf(sought: Sought, candidate: Candidate): number {
  if (isTakenOut(sought, candidate)) return takenOutPrice;
  const before = contextPrice(sought.prefix, candidate.prefix, candidate.prefixGap);
  const after = contextPrice(sought.suffix, candidate.suffix, candidate.suffixGap);
  const words = isCorrected(sought, candidate) ? editPrice(candidate) : wordsPrice(candidate);
  return words + before + after + (isBesideItsPlace(sought, candidate) ? besidePrice : 0);
}

/** In bits; see `isBesideItsPlace`. */
const besidePrice = 4;
/** In bits, for each character of context that is not found. */
const contextWeight = 0.22;
/**
 * In bits, for each doubling of what came or went between the words and their context, up to what any edit costs: short
 * words may stand again a few characters on, where nearly all of their context is found too.
 */
const gapWeight = 2;
const mostForGap = 3;

function contextPrice({ length }: string, share = 0, gap: number): number {
  const most = contextWeight * length;
  return Math.min(most, (1 - share) * most + Math.min(mostForGap, gapWeight * Math.log2(1 + Math.abs(gap))));
}

function wordsPrice(candidate: Candidate): number {
  if (candidate.same) return candidate.identical ? 0 : 0.5;
  return editPrice(candidate) + 30 * Math.max(0, 0.6 - candidate.words);
}

function editPrice({ edited }: Candidate): number {
  return 1 + 2 * Math.log2(1 + edited);
}
