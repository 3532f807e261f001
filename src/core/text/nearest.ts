import { editDistance } from './edit-distance';

/** The candidate that was probably meant by a mistyped word; undefined if none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.slice(0, 40), candidate);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
