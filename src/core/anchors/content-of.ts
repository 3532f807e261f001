import { foldWord } from '../numbers/language/fold';
import type { Language } from '../numbers/language/language';

/** Words of fewer letters tell little. */
const shortest = 3;
/** Of so many letters words are compared, so that they are the same with other endings. */
const stem = 5;

/** Stems of the words that are no numerals, units or function words; of a script without spaces each two characters. */
export function contentOf(words: string, { tokens, units, cues }: Language): Set<string> {
  const content = new Set<string>();
  for (const [run] of words.matchAll(/[\p{L}\p{M}]+/gu)) {
    const word = foldWord(run);
    if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(word)) {
      for (let i = 0; i + 2 <= word.length; i++) content.add(word.slice(i, i + 2));
      continue;
    }
    if (word.length < shortest) continue;
    const known = [tokens, units, cues['function word'].after];
    if (!known.some((trie) => trie.longest(word, 0, word.length)?.end === word.length)) content.add(stemOf(word));
  }
  return content;
}

/** What stands for a word, other than of a script without spaces, in what `contentOf` gives. */
export function stemOf(word: string): string {
  return foldWord(word).replace(/s$/, '').slice(0, stem);
}
