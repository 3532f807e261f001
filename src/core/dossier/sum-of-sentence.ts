/** A short checksum of a sentence: a letter, so that none reads as a number, and seven of a–z and 0–9 (FNV-1a, 32 bits). */
export function sumOfSentence(words: string): string {
  let hash = 0x811c9dc5;
  for (const character of words) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return `s${hash.toString(36).padStart(7, '0')}`;
}
