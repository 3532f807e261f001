import { localize } from '../text/localize';
import type { LfText } from './lf-text';
import type { Placement } from './placement';
import type { Sought } from './sought';

/**
 * Of quotes that stood in several places and stand in one now, since one of two printed copies was taken out, only the one
 * that went the least way is exact; the others have moved to it.
 */
export function markCollisions(lf: LfText, sought: readonly Sought[], placed: readonly Placement[]): Placement[] {
  if (!placed.some(startsWhereOtherDoes(sought))) return [...placed];
  const firstAt = new Map<string, number>();
  const losers = new Set<number>();
  placed.forEach(({ placement, span }, i) => {
    if (placement !== 'exact' || sought[i]!.position === undefined) return;
    const key = `${span!.start} ${span!.end}`;
    const other = firstAt.get(key);
    if (other === undefined) {
      firstAt.set(key, i);
      return;
    }
    if (sought[other]!.position === sought[i]!.position) return;
    const here = lf.toCodePoint(lf.fromRaw(span!.start));
    const distance = (index: number) => Math.abs(sought[index]!.position! - here);
    const nearer = distance(i) < distance(other) ? i : other;
    losers.add(nearer === i ? other : i);
    firstAt.set(key, nearer);
  });
  const reason = localize('These words stood in several places and stand in one now.');
  return placed.map((one, i) => (losers.has(i) ? { ...one, placement: 'moved', reason, elsewhere: true } : one));
}

/** Tells of one placement after the other whether an exact one before it, of words that stood elsewhere, begins where it does. */
function startsWhereOtherDoes(sought: readonly Sought[]): (placement: Placement, i: number) => boolean {
  const positions = new Map<number, number | undefined>();
  return ({ placement, span }, i) => {
    if (placement !== 'exact') return false;
    const { start } = span!;
    const { position } = sought[i]!;
    if (positions.has(start)) return positions.get(start) !== position;
    positions.set(start, position);
    return false;
  };
}
