import type { ReadText } from '../text/read-text';
import type { Placement, Target } from './placement';
import { Placer } from './placer';
import type { PlaceOptions } from './weigh-candidates';

/** Finds every target's words again in a text; one placement a target, in the same order. */
export function placeTargets(
  text: string | ReadText,
  targets: readonly Target[],
  options: PlaceOptions = {},
): Placement[] {
  return new Placer(text).place(targets, options);
}
