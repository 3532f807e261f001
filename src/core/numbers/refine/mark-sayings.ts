import type { Draft } from '../draft';
import { cues, end, start, text } from './at-hand';
import type { Refiner } from './refiner';
import { after, before, wordBefore } from './surroundings';

/**
 * Numerals of sayings and set names: two heads are better than one, back to square one, the seven deadly sins. A saying that ends with
 * its number counts nothing: in two minds, but in threes of them.
 */
export const markSayings: Refiner = (drafts) => {
  let until = start;
  for (const draft of drafts) {
    if (draft.numeralStart < until) {
      draft.noClaim('other');
      continue;
    }
    if (draft.idle) continue;
    const said = after(cues.saying.after, text, draft.numeralStart, end);
    if (said && said.end > draft.numeralEnd) until = said.end;
    else if (
      !endsSaying(draft.end) &&
      !isWithin(draft) &&
      !after(cues['said after'].after, text, draft.numeralEnd, end)
    )
      continue;
    draft.noClaim('other');
  }
  return drafts;
};

/** In two minds: the word before the number is a part. */
function isWithin({ numeralStart: at, numeralEnd: to }: Draft): boolean {
  const word = wordBefore(text, at, start);
  const said = word && after(cues['saying around'].after, text, word.start, end);
  return said !== undefined && said.end > to;
}

function endsSaying(to: number): boolean {
  return before(cues['saying end'].before, text, to, start) !== undefined;
}
