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
  const first = new Map<number, number>();
  const earlier = sayings.map((saying, i) => {
    const at = first.get(saying);
    if (at === undefined) first.set(saying, i);
    return at;
  });
  const copies: Copy[] = [];
  let from = fewestTurns;
  while (from < sayings.length) {
    const begin = earlier.findIndex((at, i) => i >= from && at !== undefined && at < beginning);
    if (begin < 0) break;
    const end = Math.min(sayings.length, begin + (copies[0]?.start ?? begin));
    let repeated = 0;
    let last = -1;
    let after = begin;
    for (let i = begin; i < end; i++) {
      const at = earlier[i];
      if (at === undefined || at <= last) continue;
      repeated++;
      last = at;
      after = i + 1;
    }
    if (
      repeated >= fewestTurns &&
      repeated >= (end - begin) * mostly &&
      end - begin >= (copies[0]?.start ?? begin) * half
    ) {
      // What comes after the last turn that is repeated may be new.
      copies.push({ start: begin, end: after });
      from = end;
    } else from = begin + 1;
  }
  return copies;
}

/** A talk of fewer turns isn't told from two turns that happen to say the same. */
const fewestTurns = 3;
/** A printing begins with one of the first turns. */
const beginning = 3;
const mostly = 0.7;
const half = 0.5;
