import type { Placement, Target } from './placement';
import { type PlaceOptions, Placer } from './placer';

/** Finds every target's words again in a text; one placement a target, in the same order. */
export function placeTargets(text: string, targets: readonly Target[], options: PlaceOptions = {}): Placement[] {
  return new Placer(text).place(targets, options);
}
