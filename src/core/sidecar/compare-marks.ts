import { compareText } from '../text/compare-text';
import type { Mark } from './annotation';
import { compareTimes } from './compare-times';

/** The earlier first, those without a time last; of the same time by the name, so that everybody finds the same one first. */
export function compareMarks(a: Mark, b: Mark): number {
  return compareTimes(a.at ?? '~', b.at ?? '~') || compareText(a.by ?? '', b.by ?? '');
}
