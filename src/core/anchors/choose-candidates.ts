import type { Candidate } from './candidate';

/** A quote's candidates with what speaks for each. */
export interface Choice {
  /** Code points before the words when they were quoted; without it quote and neighbours don't tell anything of each other. */
  readonly position: number | undefined;
  readonly options: readonly Option[];
}

export interface Option {
  readonly candidate: Candidate;
  /** Code points before the candidate now. */
  readonly position: number;
  /** What speaks against it, in bits: see `priceOf`; 0 for an only option. */
  readonly price: number;
  /** How many turns farther down it stands than the quote did; undefined where turns are not known. */
  readonly turnShift: number | undefined;
  /** True in another printing of what the quote stood in: see `isOtherPrinting`. */
  readonly isElsewhere?: boolean;
  /** True for a figure by itself of which the sentence was rewritten: see `sharesSentence`. */
  readonly isRewritten?: boolean;
}

export interface Chosen {
  /** Index among the options of the best; -1 where there is none. */
  readonly best: number;
  /** Indexes of all the options that are as good, the best among them. */
  readonly equals: readonly number[];
}

/** Options that are less apart than this (in bits: 8 times as likely) count as equal. */
const clearMargin = 3;

/**
 * Chooses one option for each quote so that all together cost least: what speaks against each by itself, and the jumps in
 * displacement from one quote to the next in the order of the old text. So neighbours that moved together keep together,
 * and words that stand twice stay in their copy. (Viterbi's algorithm, forward and backward, so that for each option the
 * price of the best whole with it is known.)
 */
export function chooseCandidates(choices: readonly Choice[]): Chosen[] {
  const chain = choices
    .map((_, i) => i)
    .filter((i) => choices[i]!.position !== undefined && choices[i]!.options.length > 0)
    .sort((a, b) => choices[a]!.position! - choices[b]!.position!);
  const totals = choices.map(({ options }) => options.map(({ price }) => price));
  addNeighbours(chain.map((i) => ({ choice: choices[i]!, totals: totals[i]! })));
  return totals.map(chooseCheapest);
}

interface Link {
  readonly choice: Choice;
  readonly totals: number[];
}

/**
 * Adds to each option's price that of the best choice of all its neighbours on either side. Where there is but one option
 * nothing is chosen, and what lies beyond it costs the same whatever is chosen before it: it counts as nothing.
 */
function addNeighbours(chain: readonly Link[]): void {
  const prices = chain.map(({ choice }) => choice.options.map(({ price }) => price));
  const forward: (readonly number[])[] = [];
  chain.forEach(({ choice }, i) => {
    const previous = chain[i - 1];
    forward.push(
      choice.options.length === 1
        ? nothing
        : choice.options.map((option) =>
            previous
              ? cheapest(
                  previous.choice,
                  (other, k) =>
                    forward[i - 1]![k]! + prices[i - 1]![k]! + jumpPrice(previous.choice, other, choice, option),
                )
              : startPrice(choice, option),
          ),
    );
  });
  let backward: readonly number[] = nothing;
  for (let i = chain.length - 1; i >= 0; i--) {
    const { choice, totals } = chain[i]!;
    const next = chain[i + 1];
    const after = backward;
    if (choice.options.length === 1) {
      backward = nothing;
      continue;
    }
    backward = choice.options.map((option) =>
      next
        ? cheapest(
            next.choice,
            (other, k) => after[k]! + prices[i + 1]![k]! + jumpPrice(choice, option, next.choice, other),
          )
        : 0,
    );
    for (let k = 0; k < totals.length; k++) totals[k]! += forward[i]![k]! + backward[k]!;
  }
}

/** What the neighbours of an only option add to its price. */
const nothing: readonly number[] = [0];

function cheapest(choice: Choice, price: (option: Option, index: number) => number): number {
  let least = Number.POSITIVE_INFINITY;
  choice.options.forEach((option, k) => {
    least = Math.min(least, price(option, k));
  });
  return least;
}

/**
 * A text grows and shrinks by any amount, so twice the jump is only one bit less likely; that what came later comes first
 * now is rare.
 */
function jumpPrice(fromChoice: Choice, from: Option, toChoice: Choice, to: Option): number {
  const turns = from.turnShift === undefined || to.turnShift === undefined ? 0 : to.turnShift - from.turnShift;
  const jump = to.position - toChoice.position! - (from.position - fromChoice.position!);
  const goesBack = to.position < from.position && toChoice.position! > fromChoice.position!;
  return bits(jump) + turnWeight * bits(turns) + (goesBack ? backPrice : 0);
}

/** The first quote's displacement is held against the beginning of the text, which stays where it is. */
function startPrice(choice: Choice, option: Option): number {
  return bits(option.position - choice.position!) + turnWeight * bits(option.turnShift ?? 0);
}

/** Whole turns come and go less often than characters. */
const turnWeight = 4;
/** In bits. */
const backPrice = 10;

function bits(distance: number): number {
  return Math.log2(1 + Math.abs(distance));
}

const only: Chosen = { best: 0, equals: [0] };

function chooseCheapest(totals: readonly number[]): Chosen {
  if (totals.length === 1) return only;
  let best = -1;
  totals.forEach((total, k) => {
    if (best < 0 || total < totals[best]!) best = k;
  });
  const equals = totals.flatMap((total, k) => (total - totals[best]! < clearMargin ? k : []));
  return { best, equals };
}
