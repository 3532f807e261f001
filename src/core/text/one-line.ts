/** Words in one line: what white space parts them is one space, none at the ends. */
export function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
