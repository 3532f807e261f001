import { foldCharacter, leftOut } from './fold-character';

/** Words in small letters, half width and simplified characters, as long as they were: signs keep their form but for the width. */
export function foldLetters(words: string): string {
  return words.replace(/[\p{L}\p{N}\uff01-\uff5e\u3000]/gu, (one) => {
    const folded = one.length === 1 ? foldCharacter(one.charCodeAt(0)) : leftOut;
    return folded === leftOut ? one : String.fromCharCode(folded);
  });
}
