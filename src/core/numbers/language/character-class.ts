import { fold, unfold } from './fold';

/** Nothing to do with numbers. */
export const OTHER = 0;
/** A letter or mark of a script that parts words by spaces; a word of such letters is looked up as a whole. */
export const LETTER = 1;
/** 0–9, also full-width and of other scripts. */
export const DIGIT = 2;
/** ½, ¾ and other fractions in one character. */
export const FRACTION = 3;
/** A character that starts a numeral or number word of a language that writes words without spaces. */
export const START = 4;
/** `.` or `,`, after which digits may stand alone: `.08`. */
export const POINT = 5;

const base: Uint8Array = buildBase();

/** The UTF-16 units that have a class in every language. */
export const classified: readonly number[] = classifiedIn(base);

function buildBase(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [from, to] of [
    [0x41, 0x1100],
    [0x1e00, 0x2000],
  ] as const) {
    const characters = String.fromCharCode(...Array.from({ length: to - from }, (_, i) => from + i));
    for (const { index, 0: run } of characters.matchAll(/[\p{L}\p{M}]+/gu))
      table.fill(LETTER, from + index, from + index + run.length);
  }
  for (const code of [0xbc, 0xbd, 0xbe]) table[code] = FRACTION;
  for (let code = 0x2150; code < 0x215f; code++) table[code] = FRACTION;
  table[0x2e] = POINT;
  table[0x2c] = POINT;
  // Between them nothing folds to a digit or a letter.
  for (const [from, to] of [
    [0, 0x2000],
    [0xff00, 0x10000],
  ] as const) {
    for (let code = from; code < to; code++) {
      const folded = fold[code]!;
      if (folded >= 0x30 && folded <= 0x39) table[code] = DIGIT;
      else if (folded >= 0x61 && folded <= 0x7a) table[code] = LETTER;
    }
  }
  return table;
}

function classifiedIn(table: Uint8Array): number[] {
  const codes: number[] = [];
  for (let code = 0; code < table.length; code++) if (table[code] !== OTHER) codes.push(code);
  return codes;
}

/** The class of each UTF-16 unit, for a language whose number words start with `starts`. */
export function buildClasses(starts: Iterable<string>): Uint8Array {
  const table = base.slice();
  for (const word of starts) {
    for (const code of unfold(fold[word.charCodeAt(0)]!)) {
      if (code >= 0x2e80 && code < 0xffff && table[code] === OTHER) table[code] = START;
    }
  }
  return table;
}

/** The class of a unit, whatever the language; letters and digits are told apart from all else, NaN beyond a text's ends too. */
export function classOf(code: number): number {
  return base[code | 0]!;
}
