import type { Draft } from '../draft';
import type { Passage, Refiner } from './refiner';

/** How far before its numeral a word may begin: 此地無銀三百兩. */
const LEAD = 5;

/** Leaves out numerals within words that count nothing: 感慨萬千, 十二指腸, 九九八十一難. */
export const dropSetWords: Refiner = (drafts, passage) => {
  const { start, language } = passage;
  if (language.spaced) return drafts;
  known = start;
  let kept = 0;
  for (const draft of drafts) if (!isWithin(draft, passage)) drafts[kept++] = draft;
  drafts.length = kept;
  return drafts;
};

/** The end of the word that was found last in this passage. */
let known = 0;

function isWithin({ numeralStart, numeralEnd, notation }: Draft, { text, start, end, cues }: Passage): boolean {
  if (numeralEnd <= known) return true;
  const words = cues['set word'].after;
  const first = notation === 'digits' ? numeralStart : Math.max(start, known, numeralStart - LEAD);
  for (let at = numeralStart; at >= first; at--) {
    const word = words.longest(text, at, end);
    if (!word || word.end < numeralEnd) continue;
    known = word.end;
    return true;
  }
  return false;
}
