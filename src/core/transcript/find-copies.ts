import { finish } from '../text/finish';
import { inSteps } from '../text/in-steps';

/** A further printing of a talk: the number of its first turn, and the one after its last. */
export interface Copy {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a talk is printed again: its second, third… printing, in order; none if it is there once. `sayings`
 * holds for each turn a number that the same words share. A printing must repeat most of the first one's turns in their
 * order, beginning near its beginning.
 */
export function findCopies(sayings: readonly number[]): Copy[] {
  return finish(findingCopies(sayings));
}

/** The same in steps that each take little time. */
export function* findingCopies(sayings: readonly number[]): Generator<undefined, Copy[]> {
  // By some bits of the saying: one map of very many sayings takes long whenever it grows.
  const firsts = Array.from({ length: parts }, () => new Map<number, number>());
  const earlier = yield* inSteps(sayings, (saying, i) => {
    const first = firsts[saying & (parts - 1)]!;
    const at = first.get(saying);
    if (at === undefined) first.set(saying, i);
    return at;
  });
  const copies: Copy[] = [];
  let compared = 0;
  for (let begin = fewestTurns; begin < sayings.length && compared < sayings.length * mostInFull; begin++) {
    const like = earlier[begin];
    if (like === undefined || like >= beginning) continue;
    const length = copies[0]?.start ?? begin;
    const end = Math.min(sayings.length, begin + length);
    const mostNew = (end - begin) * (1 - mostly);
    let repeated = 0;
    let last = -1;
    let after = begin;
    let at = begin;
    for (; at < end && at - begin - repeated <= mostNew; at++) {
      const same = earlier[at];
      if (same === undefined || same <= last) continue;
      repeated++;
      last = same;
      after = at + 1;
    }
    compared += at - begin;
    if (repeated >= fewestTurns && repeated >= (end - begin) * mostly && end - begin >= length * half) {
      // What comes after the last turn that is repeated may be new.
      copies.push({ start: begin, end: after });
      begin = end - 1;
    }
  }
  return copies;
}

/** A power of two. */
const parts = 64;
/** A talk of fewer turns isn't told from two turns that happen to say the same. */
const fewestTurns = 3;
/** A printing begins with one of the first turns. */
const beginning = 3;
const mostly = 0.7;
/** A talk in which each turn says the same could begin again at every turn: no more than so many are compared in full. */
const mostInFull = 1000;
const half = 0.5;
