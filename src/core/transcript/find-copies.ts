/**
 * Where a talk is printed again: the numbers of the turns with which its second, third… printing begins, in order. `sayings`
 * holds for each turn a number that the same words share. A printing must repeat most of the first one's turns in their
 * order, beginning near its beginning.
 */
export function findCopies(sayings: readonly number[]): number[] {
  const first = new Map<number, number>();
  const earlier = sayings.map((saying, i) => {
    const at = first.get(saying);
    if (at === undefined) first.set(saying, i);
    return at;
  });
  const copies: number[] = [];
  let from = fewestTurns;
  while (from < sayings.length) {
    const begin = earlier.findIndex((at, i) => i >= from && at !== undefined && at < beginning);
    if (begin < 0) break;
    const end = Math.min(sayings.length, begin + (copies[0] ?? begin));
    let repeated = 0;
    let last = -1;
    for (let i = begin; i < end; i++) {
      const at = earlier[i];
      if (at === undefined || at <= last) continue;
      repeated++;
      last = at;
    }
    if (repeated >= fewestTurns && repeated >= (end - begin) * mostly && end - begin >= (copies[0] ?? begin) * half) {
      copies.push(begin);
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
