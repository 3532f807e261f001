import type { MarkdownString } from 'vscode';

/**
 * Adds words of a file as text and nothing else. `appendText` does so too, but makes lines that never break, and leaves
 * `&lt;` to be read as `<`.
 */
export function appendWords(to: MarkdownString, words: string): MarkdownString {
  for (const [i, word] of words.split(/\s+/).entries()) {
    if (i > 0) to.appendMarkdown(' ');
    for (const [j, part] of word.split('&').entries()) {
      if (j > 0) to.appendMarkdown('&amp;');
      to.appendText(part);
    }
  }
  return to;
}
