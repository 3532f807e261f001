import { decodeUtf32 } from './decode-text';

/** Bytes as text in an encoding by its name; undefined if there is no such encoding here. What is no character becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string | undefined {
  const order = /^utf-?32-?(le|be)$/i.exec(encoding)?.[1];
  if (order) return decodeUtf32(bytes, /le/i.test(order))?.replace(/^\ufeff/, '');
  try {
    const decoder = new TextDecoder(encoding);
    const text = decoder.decode(bytes);
    // Some versions of Node take Windows-1252 for ISO 8859-1, which has no signs there.
    return decoder.encoding === 'windows-1252'
      ? text.replace(/[\x80-\x9f]/g, (one) => signs[one.charCodeAt(0) - 0x80]!)
      : text;
  } catch {
    return undefined;
  }
}

/** What Windows-1252 has from 0x80 on. */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
