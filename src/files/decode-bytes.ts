import { decodeUtf32 } from './decode-text';

/** Bytes as text in an encoding by its name; undefined if there is no such encoding here. What is no character becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string | undefined {
  const [, width, order] = /^utf[-_]?(16|32)[-_]?(le|be)?$/i.exec(encoding.trim()) ?? [];
  if (width === '32') return readUtf32(bytes, order).replace(/^\ufeff/, '');
  const isBig = width === '16' && (order ? /be/i.test(order) : bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    const decoder = new TextDecoder(width === '16' ? (isBig ? 'utf-16be' : 'utf-16le') : encoding);
    const text = decoder.decode(bytes);
    // Some versions of Node take Windows-1252 for ISO 8859-1, which has no signs there.
    return decoder.encoding === 'windows-1252'
      ? text.replace(/[\x80-\x9f]/g, (one) => signs[one.charCodeAt(0) - 0x80]!)
      : text;
  } catch {
    return undefined;
  }
}

/** If nobody says the order of the bytes it is the one in which more of them are characters. */
function readUtf32(bytes: Uint8Array, order: string | undefined): string {
  const readIn = (isLittle: boolean) => decodeUtf32(bytes, isLittle, '\ufffd') ?? '';
  if (order) return readIn(/le/i.test(order));
  const [little, big] = [readIn(true), readIn(false)];
  const strayIn = (text: string) => text.match(/\ufffd/g)?.length ?? 0;
  return strayIn(little) <= strayIn(big) ? little : big;
}

/** What Windows-1252 has from 0x80 on. */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
