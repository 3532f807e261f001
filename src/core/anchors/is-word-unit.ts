/** True where a letter or a digit stands at an offset; of a surrogate pair, for its first half. False outside the text. */
export function isWordUnit(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  // Most of what is asked about is told from its code alone.
  if (unit < 0x80)
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
  return unit >= 0x80 && /^[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(offset)!));
}
