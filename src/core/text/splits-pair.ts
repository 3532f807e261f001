/** True if an offset in a text lies between the halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  const low = text.charCodeAt(offset);
  if (!(low >= 0xdc00 && low <= 0xdfff)) return false;
  const high = text.charCodeAt(offset - 1);
  return high >= 0xd800 && high <= 0xdbff;
}
