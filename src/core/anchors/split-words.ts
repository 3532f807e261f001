/** A word, number or sign and where it stands: the offset of its first UTF-16 unit. */
export interface Word {
  readonly text: string;
  readonly start: number;
}

/** Scripts that put no spaces between words: every character counts as a word. */
export const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;

const word = new RegExp(
  [
    String.raw`\p{Nd}+(?:[.,]\p{Nd}+)*`,
    String.raw`[${unspaced}]\p{M}*`,
    String.raw`(?:(?![${unspaced}])[\p{L}\p{M}])+(?:['’]\p{L}+)*`,
    String.raw`[^\s]`,
  ].join('|'),
  'gu',
);

/**
 * The words of a text: runs of letters, numbers with their separators (`4,200`), every character of a script without
 * spaces, every other sign by itself. White space belongs to none.
 */
export function splitWords(text: string): Word[] {
  return Array.from(text.matchAll(word), (match) => ({ text: match[0], start: match.index }));
}
