import { oldEncodings } from './decode-any-text';
import { decodeBytes } from './decode-bytes';
import { decodeText } from './decode-text';

/**
 * A table's bytes as text. UTF-8 and what has a byte order mark say themselves what they are; of the others, the one of which `weigh`
 * thinks most.
 */
export function decodeSheet(bytes: Uint8Array, weigh: (text: string) => number): string {
  const plain = decodeText(bytes);
  if (!('problem' in plain)) return plain.text;
  const read = oldEncodings.flatMap((encoding) => decodeBytes(bytes, encoding) ?? []);
  // A character that isn't there is worse than words that are missing.
  const weights = read.map((text) => weigh(text) - (text.includes('\ufffd') ? 0.5 : 0));
  return read[weights.indexOf(Math.max(...weights))] ?? '';
}
