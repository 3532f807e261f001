const range = String.raw`[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3fffd}]`;
const ends = new RegExp(`${range}$`, 'u');
const begins = new RegExp(`^${range}`, 'u');

/**
 * Whether no blank stands between two texts: one ends and the other begins with characters of Chinese or Japanese. `figuresToo`: nor
 * does one between these and figures (從1,200戶), as the text writes them elsewhere.
 */
export function isWrittenClosely(before: string, after: string, figuresToo = false): boolean {
  const isEnd = ends.test(before.slice(-2));
  const isBegin = begins.test(after);
  if (isEnd && isBegin) return true;
  return figuresToo && ((isEnd && /^\d/.test(after)) || (isBegin && /[\d%]$/.test(before)));
}
