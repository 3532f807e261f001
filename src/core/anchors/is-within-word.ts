import { isWordUnit } from './is-word-unit';

/** A word is looked through no farther than this. */
export const longestWord = 30;

/** True where letters or digits of a script that parts words by spaces stand on both sides of an offset. */
export function isWithinWord(text: string, offset: number): boolean {
  const isSpaced = text.charCodeAt(offset) < 0x2e80 && text.charCodeAt(offset - 1) < 0x2e80;
  return isSpaced && isWordUnit(text, offset - 1) && isWordUnit(text, offset);
}
