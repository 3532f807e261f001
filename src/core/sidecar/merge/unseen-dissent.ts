import type { Conflict } from '../annotation';
import { sameData } from '../same-data';
import type { MergeData } from './merge-data';

/**
 * The question that a merge has to leave open as one side settled a claim, or published it, without having seen that the other
 * side says something else by now; the same one whoever of the two merges. Undefined if there is none.
 */
export function unseenDissent(base: MergeData, ours: MergeData, theirs: MergeData): Conflict | undefined {
  const againstOurs = dissentFrom(base, ours, theirs);
  const againstTheirs = dissentFrom(base, theirs, ours);
  if (againstOurs === undefined && againstTheirs === undefined) return undefined;
  const question = (mine: unknown, others: unknown): Conflict => ({
    field: 'verdict',
    ...(base.verdict !== undefined && { base: base.verdict }),
    ours: mine,
    theirs: others,
  });
  const [mine, others] = [verdictOf(ours), verdictOf(theirs)];
  if (againstTheirs === undefined) return question(mine, againstOurs);
  if (againstOurs === undefined) return question(againstTheirs, others);
  // Each decided without the other.
  if (mine === others) return question(mine, [againstOurs, againstTheirs].sort()[0]);
  return question(mine ?? againstTheirs, others ?? againstOurs);
}

/** What the other side says since, if `decider` has decided since and neither has seen what the other did. */
function dissentFrom(base: MergeData, decider: MergeData, other: MergeData): unknown {
  const settled = reviewsSince(base, decider).filter(({ settles }) => settles === true);
  const isPublished = decider.status === 'published' && ![base.status, other.status].includes('published');
  if (!isPublished && isSeen(settled, other)) return undefined;
  const verdict = verdictOf(decider);
  return reviewsSince(base, other)
    .filter((one) => !isSeen([one], decider))
    .map((one) => one.verdict)
    .findLast((one) => one !== undefined && one !== verdict);
}

function isSeen(reviews: readonly MergeData[], side: MergeData): boolean {
  const seen = reviewsOf(side);
  return reviews.every((one) => seen.some((each) => sameData(each, one)));
}

/** The verdict that a side ends with: that of its last settlement, else what stands. */
function verdictOf(side: MergeData): unknown {
  return (
    reviewsOf(side).findLast(({ settles, verdict }) => settles === true && verdict !== undefined)?.verdict ??
    side.verdict
  );
}

function reviewsSince(base: MergeData, side: MergeData): readonly MergeData[] {
  return reviewsOf(side).filter((one) => !isSeen([one], base));
}

function reviewsOf({ reviews }: MergeData): readonly MergeData[] {
  if (!Array.isArray(reviews)) return [];
  return reviews.filter((one): one is MergeData => typeof one === 'object' && one !== null && !Array.isArray(one));
}
