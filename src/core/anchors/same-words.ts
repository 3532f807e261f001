import { isSpace } from './is-space';

/** True where two texts hold the same words. White space of any kind and length is the same; white space where there was none is not. */
export function sameWords(a: string, b: string): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a.charCodeAt(i) === b.charCodeAt(j) && !isSpace(a, i)) {
      i++;
      j++;
    } else if (isSpace(a, i) && isSpace(b, j)) {
      while (isSpace(a, i)) i++;
      while (isSpace(b, j)) j++;
    } else return false;
  }
  return i === a.length && j === b.length;
}
