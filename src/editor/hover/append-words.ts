import type { MarkdownString } from 'vscode';

/**
 * Adds words of a file as text and nothing else. `appendText` does so too, but makes lines that never break, leaves `&lt;` to be read
 * as `<`, and makes a link of every address.
 */
export function appendWords(to: MarkdownString, words: string): MarkdownString {
  for (const [i, word] of words.split(/\s+/).entries()) {
    if (i > 0) to.appendMarkdown(' ');
    for (const part of word.split(/([&@]|:(?=\/\/)|(?<=www)\.)/iu)) {
      const mark = marks.get(part);
      if (mark === undefined) to.appendText(part);
      else to.appendMarkdown(mark);
    }
  }
  return to;
}

/** What begins mark-up or makes an address, as references that show the same and do neither. */
const marks: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  [':', '&#58;'],
  ['@', '&#64;'],
  ['.', '&#46;'],
]);
