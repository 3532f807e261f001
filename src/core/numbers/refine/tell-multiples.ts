import type { Refiner } from './refiner';
import { after } from './surroundings';

/** `three times`, `twice` count how often, but before a comparison it is a multiple: three times more than. */
export const tellMultiples: Refiner = (drafts, { text, end, language }) => {
  for (const draft of drafts) {
    if (
      draft.ordinal ||
      (draft.kind ?? draft.unit?.kind) !== 'frequency' ||
      !after(language.cues.comparative.after, text, draft.end, end)
    )
      continue;
    draft.kind = 'ratio';
    draft.unitText = 'times';
  }
  return drafts;
};
