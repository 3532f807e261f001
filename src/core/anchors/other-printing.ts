import type { Candidate } from './candidate';
import type { CandidateSearch } from './candidate-search';
import { informationOf, type Sought } from './sought';

/** Words that stand nearer than this to where they are expected are taken to stand in their place. */
const nearby = 200;
/** Samples of the surroundings, so long, are taken so far outside the words and their context, on either side. */
const sampleLength = 16;
const sampleDistances = [8, 24, 48, 80, 120, 170, 230, 300, 400, 520, 680, 880, 1150, 1500, 2000, 2600, 3400];
/** Where none of these stands there too the others are not asked. */
const firstDistances = [48, 170, 400, 680, 1150, 2000];
/** See `Sought.information`: a sample of less stands in many places. */
const leastInformation = 11;
/** How far a sample may be off from where it's expected by edits before it, but no farther than half of the way. */
const mostSlack = 300;
/** How much may have been taken out besides what the samples behind the words were to be told by. */
const mostTakenOut = 900;
/** Two samples went together that are less far off from each other than this, or than this share of what is between them. */
const sameWay = 16;
const sameWayOfDistance = 0.1;
/** So many that went together with the one before them are no chance. */
const enoughTogether = 2;

/**
 * True where words were found in another printing of what they stood in: they are not where they are expected, but what
 * surrounds them at a distance stands there too. Of a block that was moved nothing is left where it stood.
 *
 * `expected`: where they would begin, by what is known.
 */
export function isOtherPrinting(
  search: CandidateSearch,
  sought: Sought,
  { start, end }: Candidate,
  expected: readonly number[],
): boolean {
  if (expected.some((home) => Math.abs(start - home) <= nearby)) return false;
  return expected.some((home, i) => {
    const isAsked = expected.slice(0, i).some((other) => Math.abs(other - home) <= nearby);
    if (isAsked) return false;
    // What is gone between a sample and the words leaves the sample nearer to them.
    const before: Side = { from: start - sought.prefix.length - sampleLength, step: -1, shift: home - start };
    const after: Side = { from: end + sought.suffix.length, step: 1, shift: home - start };
    if (![before, after].some((side) => firstDistances.some((one) => otherPlace(search, side, one) !== undefined))) {
      return false;
    }
    return countTogether(search, before) + countTogether(search, after) >= enoughTogether;
  });
}

/** Where samples are taken: from an offset on, in one direction, each expected so far from where it stands. */
interface Side {
  readonly from: number;
  readonly step: 1 | -1;
  readonly shift: number;
}

/** How many of the samples on one side stand there too, and went as far as the one before. */
function countTogether(search: CandidateSearch, side: Side): number {
  let count = 0;
  let last: { readonly distance: number; readonly off: number } | undefined;
  for (const distance of sampleDistances) {
    const there = otherPlace(search, side, distance);
    if (there === undefined) continue;
    const off = there - side.step * distance;
    const most = Math.max(sameWay, sameWayOfDistance * (distance - (last?.distance ?? 0)));
    if (last && Math.abs(off - last.off) <= most) count++;
    last = { distance, off };
  }
  return count;
}

/** Where the sample at a distance stands too, about where it's expected; undefined where it doesn't, or says too little. */
function otherPlace(search: CandidateSearch, { from, step, shift }: Side, distance: number): number | undefined {
  const at = from + step * distance;
  const half = Math.abs(shift) / 2;
  const slack = Math.min(mostSlack, half);
  const least = at + shift - (step > 0 ? distance + Math.min(mostTakenOut, half) : slack);
  const greatest = at + shift + slack;
  if (at < 0 || at + sampleLength > search.text.length || greatest < 0) return undefined;
  const sample = search.text.slice(at, at + sampleLength);
  const other = search.otherPlaceBetween(sample, at, least, greatest);
  return other === undefined || informationOf(sample) < leastInformation ? undefined : other;
}
