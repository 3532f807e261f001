import { isWordUnit } from './is-word-unit';

/** A word is looked through no farther than this. */
export const longestWord = 30;

/** True where letters or digits stand on both sides of an offset, in a script that parts words by spaces. */
export function isWithinWord(text: string, offset: number): boolean {
  return text.charCodeAt(offset) < 0x2e80 && isWordUnit(text, offset - 1) && isWordUnit(text, offset);
}
