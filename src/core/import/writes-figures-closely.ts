const han = String.raw`[\u3040-\u30ff\u3400-\u9fff]`;
const close = new RegExp(`${han}\\d|[\\d%]${han}`, 'g');
const parted = new RegExp(`${han} \\d|[\\d%] ${han}`, 'g');

/** Whether a text of Chinese or Japanese mostly writes figures without a blank beside its characters: 從1,200戶. */
export function writesFiguresClosely(texts: readonly string[]): boolean {
  let balance = 0;
  for (const text of texts) balance += (text.match(close)?.length ?? 0) - (text.match(parted)?.length ?? 0);
  return balance > 0;
}
