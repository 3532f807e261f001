import type { MarkdownString } from 'vscode';

/** Adds words of a file as text and nothing else. `appendText` does so too, but makes lines that never break. */
export function appendWords(to: MarkdownString, words: string): MarkdownString {
  for (const [i, word] of words.split(/\s+/).entries()) {
    if (i > 0) to.appendMarkdown(' ');
    to.appendText(word);
  }
  return to;
}
