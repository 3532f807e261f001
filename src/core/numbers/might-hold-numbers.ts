import { languageFor, startsNumeral, wordsFor } from './language/compile';
import { foldWord } from './language/fold';
import type { WordList, Words } from './words/words';

/**
 * False if a text surely holds no number, which a look tells: at its words, if it's in plain letters and the words of its
 * language are parted by spaces; for that nothing is compiled. `language`: BCP 47 tag.
 */
export function mightHoldNumbers(text: string, language: string): boolean {
  const words = wordsFor(language);
  if (words.spaced && plain.test(text)) return holdsDigit.test(text) || holdsNumeralWord(text.toLowerCase(), words);
  return languageFor(language).fence.next(text, 0, 0, text.length) < text.length;
}

const plain = /^[\0-\x7f]*$/;
const holdsDigit = /\d/;

/** Of a language the first words of all that may begin a number; with a numeral another word may be written together. */
interface FirstWords {
  readonly numerals: ReadonlySet<string>;
  readonly phrases: ReadonlySet<string>;
}

const known = new Map<string, FirstWords>();
/** Shorter numerals aren't written together with what follows. */
const leastJoined = 3;

function holdsNumeralWord(text: string, words: Words): boolean {
  const { numerals, phrases } = firstWordsOf(words);
  for (const word of text.match(/[a-z]+/g) ?? []) {
    if (numerals.has(word) || phrases.has(word)) return true;
    for (let length = leastJoined; length < word.length; length++) if (numerals.has(word.slice(0, length))) return true;
  }
  return false;
}

function firstWordsOf({ tag, spaced, tokens, phrases, ordinalPrefix = '' }: Words): FirstWords {
  let first = known.get(tag);
  if (!first) {
    first = {
      numerals: firstOf([
        ...tokens.filter(([, token]) => startsNumeral(token, spaced)).map(([row]) => row),
        ordinalPrefix,
      ]),
      phrases: firstOf(phrases.map(([row]) => row)),
    };
    known.set(tag, first);
  }
  return first;
}

/** Of a word with other letters those that are plain when folded, up to the first that isn't, are enough to be asked further. */
function firstOf(rows: readonly WordList[]): ReadonlySet<string> {
  const all = rows.join('|');
  return new Set((plain.test(all) ? all : foldWord(all)).match(/(?<![^|])[a-z]+/g));
}
