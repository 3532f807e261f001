import type { Draft } from '../draft';
import type { Passage, Refiner } from './refiner';
import { after, wordAt } from './surroundings';

/** `three times`, `twice` count how often, but before a comparison it is a multiple: three times more than. */
export const tellMultiples: Refiner = (drafts, passage) => {
  const { text, end, language, cues } = passage;
  for (const draft of drafts) {
    // a double room
    if (draft.notation === 'phrase' && draft.kind === 'ratio' && language.countsNouns)
      draft.idle ||= isAdjective(draft, passage);
    if (
      draft.ordinal ||
      (draft.kind ?? draft.unit?.kind) !== 'frequency' ||
      !(isPart(draft, language.spaced) || after(cues.comparative.after, text, draft.end, end))
    )
      continue;
    draft.kind = 'ratio';
    draft.unitText = 'times';
  }
  return drafts;
};

function isAdjective({ start, end: at }: Draft, { text, end, cues }: Passage): boolean {
  if (at - start !== 6 || text.charCodeAt(start - 1) !== 0x20 || (text.charCodeAt(start - 2) | 0x20) !== 0x61)
    return false;
  const noun = wordAt(text, at + 1, end);
  return noun !== undefined && cues['function word'].after.longest(text, noun.start, noun.end)?.end !== noun.end;
}

/** 3.2 times annual revenue: nothing happens 3.2 times. */
function isPart({ low, high }: Draft, spaced: boolean): boolean {
  return spaced && !(Number.isInteger(low) && Number.isInteger(high));
}
