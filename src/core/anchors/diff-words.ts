import { diffSequences } from './diff-sequences';
import { splitWords, type Word } from './split-words';

/** A stretch of a comparison: in both texts, only in the old one, or only in the new one. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * What changed between two short texts, by whole words (by character in scripts without spaces), for a person to read.
 * `same` and `added` together are the new text; `same` and `removed` the old one up to white space, which is not compared.
 */
export function diffWords(old: string, fresh: string): WordChange[] {
  const oldWords = splitWords(old);
  const newWords = splitWords(fresh);
  const changes: WordChange[] = [];
  const add = (kind: WordChange['kind'], text: string) => {
    if (text !== '') changes.push({ kind, text });
  };
  const texts = (words: readonly Word[]) => words.map((word) => word.text);
  let at = 0;
  for (const hunk of diffSequences(texts(oldWords), texts(newWords))) {
    add('same', stretch(fresh, newWords, at, hunk.newStart));
    add('removed', stretch(old, oldWords, hunk.oldStart, hunk.oldEnd));
    add('added', stretch(fresh, newWords, hunk.newStart, hunk.newEnd));
    at = hunk.newEnd;
  }
  add('same', newWords.length === 0 ? fresh : stretch(fresh, newWords, at, newWords.length));
  return changes;
}

/** The text of some words with the white space before each; the last word of the text has what follows it too. */
function stretch(text: string, words: readonly Word[], from: number, to: number): string {
  return text.slice(startOf(text, words, from), startOf(text, words, to));
}

/** Where a word's stretch begins: at the end of the word before it. */
function startOf(text: string, words: readonly Word[], index: number): number {
  const previous = words[index - 1];
  if (!previous) return 0;
  return index === words.length ? text.length : previous.start + previous.text.length;
}
