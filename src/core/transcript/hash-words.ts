/** A number that equal words share and other words hardly ever (FNV-1a, 32 bits), blanks at the ends aside. */
export function hashWords(words: string): number {
  let hash = 0x811c9dc5;
  const trimmed = words.trim();
  for (let i = 0; i < trimmed.length; i++) hash = Math.imul(hash ^ trimmed.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
