import { languageFor } from './language/compile';

/** False if a text surely holds no number, which a look at its characters tells. `language`: BCP 47 tag. */
export function mightHoldNumbers(text: string, language: string): boolean {
  return languageFor(language).fence.next(text, 0, 0, text.length) < text.length;
}
