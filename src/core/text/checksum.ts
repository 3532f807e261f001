/** A short checksum of a text by its code points, in a–z and 0–9 (FNV-1a, 32 bits). */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const one of text) hash = Math.imul(hash ^ one.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}
