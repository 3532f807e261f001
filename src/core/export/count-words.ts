/** How many words a text has: what stands between blanks, and each character of a script that writes none. */
export function countWords(text: string): number {
  return text.match(unit)?.length ?? 0;
}

const unit =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}'’.,-])*(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}]/gu;
