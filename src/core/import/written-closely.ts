const range = String.raw`[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3fffd}]`;
const ends = new RegExp(`${range}$`, 'u');
const begins = new RegExp(`^${range}`, 'u');

/** Whether no blank stands between two texts: one ends and the other begins with characters of Chinese or Japanese. */
export function isWrittenClosely(before: string, after: string): boolean {
  return ends.test(before.slice(-2)) && begins.test(after);
}
