import type { Draft } from '../draft';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before, wordBefore } from './surroundings';

/** The most words of a saying before its number. */
const MOST_BEFORE = 3;
const isApostrophe = anyOf("’'");

/**
 * Numerals of sayings and set names: two heads are better than one, back to square one, the seven deadly sins. A saying that ends with
 * its number counts nothing: in two minds, but in threes of them.
 */
export const markSayings: Refiner = (drafts, passage) => {
  const { text, start, end, cues } = passage;
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
      !endsSaying(draft.end, passage) &&
      !isWithin(draft, passage) &&
      !after(cues['said after'].after, text, draft.numeralEnd, end)
    )
      continue;
    draft.noClaim('other');
  }
  return drafts;
};

/** In two minds, a tale of two cities: a word or more before the number are a part. */
function isWithin({ numeralStart: at, numeralEnd: to }: Draft, passage: Passage): boolean {
  const { text, end, cues } = passage;
  let from = at;
  for (let words = 0; words < MOST_BEFORE; words++) {
    const first = wordStart(from, passage);
    if (first === undefined) return false;
    const said = after(cues['saying around'].after, text, first, end);
    if (said && said.end > to) return true;
    from = first;
  }
  return false;
}

/** Where the word before begins, with its apostrophes: you're. */
function wordStart(at: number, { text, start }: Passage): number | undefined {
  let word = wordBefore(text, at, start);
  while (word && isApostrophe(text, word.start - 1)) {
    const left = wordBefore(text, word.start - 1, start);
    if (left?.end !== word.start - 1) break;
    word = left;
  }
  return word?.start;
}

function endsSaying(to: number, { text, start, cues }: Passage): boolean {
  return before(cues['saying end'].before, text, to, start) !== undefined;
}
