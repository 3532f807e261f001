import type { Choice, Chosen } from './choose-candidates';

/**
 * For each quote, in text order, whether it stands in another turn than it did: as many farther down as neither the quote before
 * it nor the one behind went, as turns that came or went move all that follow. False if turns are not known.
 */
export function findOtherTurns(choices: readonly Choice[], chosen: readonly Chosen[]): boolean[] {
  const shifts = choices.map(({ options }, i) => options[chosen[i]!.best]?.turnShift);
  const known = shifts.flatMap((shift, i) => (shift === undefined ? [] : i));
  const rank = new Map(known.map((i, k) => [i, k]));
  return shifts.map((shift, i) => {
    const k = rank.get(i);
    if (k === undefined) return false;
    // The beginning of the text stays where it is.
    const before = k === 0 ? 0 : shifts[known[k - 1]!];
    const behind = known[k + 1] === undefined ? before : shifts[known[k + 1]!];
    return shift !== before && shift !== behind;
  });
}
