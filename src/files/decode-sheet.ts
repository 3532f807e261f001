/** Besides UTF-8: what spreadsheets of other years and countries write. */
const encodings = ['utf-16le', 'utf-16be', 'big5', 'gb18030', 'shift_jis', 'windows-1252'];

/**
 * A table's bytes as text. UTF-8 and what has a byte order mark say themselves what they are; of the others that can be read,
 * the one of which `weigh` thinks most.
 */
export function decodeSheet(bytes: Uint8Array, weigh: (text: string) => number): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const plain = bytes.subarray(0, 8000).includes(0) && marked === 'utf-8' ? undefined : decode(bytes, marked);
  if (plain !== undefined) return plain;
  const read = encodings.flatMap((encoding) => decode(bytes, encoding) ?? []);
  const weights = read.map((text) => weigh(text));
  return read[weights.indexOf(Math.max(...weights))] ?? '';
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
