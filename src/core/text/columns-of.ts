/** How wide words are, in columns: characters of Chinese and Japanese take two. */
export function columnsOf(words: string): number {
  return words.length + (words.match(/[\u3000-\u9fff\uff00-\uff60]/g)?.length ?? 0);
}
