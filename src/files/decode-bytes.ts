/** Bytes as text in an encoding by its name; undefined if there is no such encoding here. What is no character becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return undefined;
  }
}
