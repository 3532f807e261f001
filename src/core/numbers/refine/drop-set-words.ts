import type { Refiner } from './refiner';

/** How far before its numeral a word may begin: 此地無銀三百兩. */
const LEAD = 5;

/** Leaves out numerals within words that count nothing: 感慨萬千, 十二指腸, 九九八十一難. */
export const dropSetWords: Refiner = (drafts, { text, start, end, language }) => {
  if (language.spaced) return drafts;
  const words = language.cues['set word'].after;
  /** The end of the word that was found last. */
  let known = start;
  return drafts.filter(({ numeralStart, numeralEnd, notation }) => {
    if (numeralEnd <= known) return false;
    for (
      let at = numeralStart, first = notation === 'digits' ? at : Math.max(start, known, at - LEAD);
      at >= first;
      at--
    ) {
      const word = words.longest(text, at, end);
      if (!word || word.end < numeralEnd) continue;
      known = word.end;
      return false;
    }
    return true;
  });
};
