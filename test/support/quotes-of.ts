import { findCheckUnits } from '../../src/core/claims/find-check-units';
import { findNumbers } from '../../src/core/numbers/find-numbers';

/** The quotes of a text that is one sentence. */
export function quotesOf(text: string, language: string): string[] {
  const sentence = { start: 0, end: text.length };
  const numbers = findNumbers(text, { within: sentence, language });
  return findCheckUnits({ text, sentence, numbers, language }).map(({ start, end }) => text.slice(start, end));
}
