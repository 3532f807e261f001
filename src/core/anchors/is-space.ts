/** True where a white-space character stands at an offset; false outside the text. */
export function isSpace(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  // Most of what is asked about is told from its code alone.
  if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) return true;
  return unit >= 0xa0 && text.charAt(offset).trim() === '';
}
