/** How long words are: words, or characters in a language without spaces. */
export function lengthOf(words: string): number {
  return /[\p{Script=Han}\u3040-\u30ff]/u.test(words)
    ? words.replace(/\s/gu, '').length
    : words.split(/\s+/u).filter(Boolean).length;
}
