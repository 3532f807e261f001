import { checksum } from '../text/checksum';

/** A short checksum of a sentence: a letter, so that none reads as a number, and seven of a–z and 0–9. */
export function sumOfSentence(words: string): string {
  return `s${checksum(words).padStart(7, '0')}`;
}
