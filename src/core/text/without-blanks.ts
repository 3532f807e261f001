/** Words without any white space, to compare what is only set otherwise. */
export function withoutBlanks(words: string): string {
  return words.replace(/\s+/g, '');
}
