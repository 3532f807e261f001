import type { HeardWords } from '../gather-turns';
import { isWrittenClosely } from '../written-closely';

/**
 * Segments of speech with whether a blank stands before each: programs part them inside words and figures too (`1` and `,200`). Where
 * many bring the blank before them along, one that has none goes on with the word before it, unless it begins with a capital letter. In
 * Chinese and Japanese, which have no blanks, figures go on. What already says it stays.
 */
export function joinSegments(heard: readonly HeardWords[]): readonly HeardWords[] {
  const open = heard.filter(({ spaced, text }) => spaced === undefined && text.trim() !== '');
  const haveBlanks =
    open.length > 1 && open.filter(({ text }) => /^\s/.test(text)).length >= open.length * fewestBlanks;
  let before = '';
  return heard.map((one): HeardWords => {
    const { text, spaced } = one;
    const last = before;
    if (text.trim() !== '') before = text;
    if (spaced !== undefined || last === '' || /^\s/.test(text) || /\s$/.test(last)) return one;
    const goesOn = haveBlanks
      ? /^[\p{Ll}\p{N}\p{P}\p{Sc}]/u.test(text) &&
        /[\p{L}\p{N}.,\p{Pd}\p{Sc}]$/u.test(last) &&
        !/^[-–—"“‘([]/.test(text)
      : isWithinFigure(last, text);
    return goesOn ? { ...one, spaced: false } : one;
  });
}

/** So many of the segments at least begin with a blank where programs write it: each other one goes on with a word at most. */
const fewestBlanks = 1 / 3;

/** Whether a figure goes on between two texts of Chinese or Japanese, of which at least one has characters of these too. */
function isWithinFigure(before: string, text: string): boolean {
  if (!/\d[.,]?$/.test(before) || !/^[.,]?\d/.test(text)) return false;
  const ends = /\D(?=[\d.,]*$)/u.exec(before)?.[0] ?? '';
  const begins = /^[\d.,]+(\D)/u.exec(text)?.[1] ?? '';
  return [ends, begins].some((one) => one !== '' && isWrittenClosely(one, one));
}
