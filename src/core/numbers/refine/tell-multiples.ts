import type { Draft } from '../draft';
import type { Refiner } from './refiner';
import { after } from './surroundings';

/** `three times`, `twice` count how often, but before a comparison it is a multiple: three times more than. */
export const tellMultiples: Refiner = (drafts, { text, end, language }) => {
  for (const draft of drafts) {
    if (
      draft.ordinal ||
      (draft.kind ?? draft.unit?.kind) !== 'frequency' ||
      !(isPart(draft, language.spaced) || after(language.cues.comparative.after, text, draft.end, end))
    )
      continue;
    draft.kind = 'ratio';
    draft.unitText = 'times';
  }
  return drafts;
};

/** 3.2 times annual revenue: nothing happens 3.2 times. */
function isPart({ low, high }: Draft, spaced: boolean): boolean {
  return spaced && !(Number.isInteger(low) && Number.isInteger(high));
}
