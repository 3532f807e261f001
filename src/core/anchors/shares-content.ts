import { findNumbers } from '../numbers/find-numbers';
import { languageFor } from '../numbers/language/compile';
import { foldWord } from '../numbers/language/fold';
import type { Language } from '../numbers/language/language';
import { detectLanguage } from '../transcript/detect-language';

/** Words of fewer letters tell little. */
const shortest = 3;
/** Of so many letters words are compared, so that they are the same with other endings. */
const stem = 5;
/** A quote that is no longer and has but one word that tells anything is known by what surrounds it alone. */
const short = 24;

/** True where some words share with a quote a word that tells what it is about, or a number; also where the quote has too few. */
export function sharesContent(quote: string, there: string): boolean {
  const tag = detectLanguage(quote);
  const language = languageFor(tag);
  const told = contentOf(quote, language);
  if (told.size === 0 || (told.size === 1 && quote.length <= short)) return true;
  for (const word of contentOf(there, language)) if (told.has(word)) return true;
  const values = new Set(valuesOf(quote, tag));
  return valuesOf(there, tag).some((value) => values.has(value));
}

/** Stems of the words that are no numerals, units or function words; of a script without spaces each two characters. */
function contentOf(words: string, { tokens, units, cues }: Language): Set<string> {
  const content = new Set<string>();
  for (const [run] of words.matchAll(/[\p{L}\p{M}]+/gu)) {
    const word = foldWord(run);
    if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(word)) {
      for (let i = 0; i + 2 <= word.length; i++) content.add(word.slice(i, i + 2));
      continue;
    }
    if (word.length < shortest) continue;
    const known = [tokens, units, cues['function word'].after];
    if (!known.some((trie) => trie.longest(word, 0, word.length)?.end === word.length))
      content.add(word.replace(/s$/, '').slice(0, stem));
  }
  return content;
}

function valuesOf(words: string, language: string): string[] {
  return findNumbers(words, { language }).flatMap(({ value }) => (value === null ? [] : String(value)));
}
