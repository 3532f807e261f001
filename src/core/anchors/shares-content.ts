import { findNumbers } from '../numbers/find-numbers';
import { languageFor } from '../numbers/language/compile';
import { detectLanguage } from '../transcript/detect-language';
import { contentOf } from './content-of';

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

function valuesOf(words: string, language: string): string[] {
  return findNumbers(words, { language }).flatMap(({ value }) => (value === null ? [] : String(value)));
}
