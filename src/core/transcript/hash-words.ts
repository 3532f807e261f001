const basis = 0x811c9dc5;
const prime = 0x01000193;

/** A number that equal words share and other words hardly ever (FNV-1a, 32 bits), blanks at the ends aside. */
export function hashWords(words: string): number {
  return addWords(basis, words.trim()) >>> 0;
}

/** The same for lines with line ends between them, without putting them together; blanks at the ends of each don't count. */
export function hashLines(lines: readonly string[]): number {
  let hash = basis;
  let isFirst = true;
  for (const line of lines) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    if (!isFirst) hash = addWords(hash, '\n');
    hash = addWords(hash, trimmed);
    isFirst = false;
  }
  return hash >>> 0;
}

function addWords(hash: number, words: string): number {
  let sum = hash;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ words.charCodeAt(i), prime);
  return sum;
}
