import { decodeBytes } from '../../../src/files/decode-bytes';

/** A text in an old encoding of one or two bytes for a character; fails for a character that it hasn't. */
export function encodeAs(text: string, encoding: string): Uint8Array {
  if (encoding === 'ISO-2022-JP') return encodeForMail(text);
  const bytes = bytesOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((one) => {
      const own = bytes.get(one);
      if (!own) throw new Error(`${encoding} has no ${one}`);
      return own;
    }),
  );
}

const known = new Map<string, ReadonlyMap<string, readonly number[]>>();

function bytesOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const before = known.get(encoding);
  if (before) return before;
  const made = new Map<string, readonly number[]>();
  const take = (...bytes: readonly number[]) => {
    const text = decodeBytes(Uint8Array.from(bytes), encoding) ?? '';
    if ([...text].length === 1 && text !== '\ufffd' && !made.has(text)) made.set(text, bytes);
  };
  for (let one = 0; one < 256; one++) take(one);
  if (!/^(?:Windows|KOI8|ISO-8859)/.test(encoding))
    for (let one = 0x81; one < 255; one++) for (let two = 0x40; two < 255; two++) take(one, two);
  known.set(encoding, made);
  return made;
}

/** The characters of EUC-JP in seven bits, between signs that begin and end them. */
function encodeForMail(text: string): Uint8Array {
  const bytes: number[] = [];
  let isJapanese = false;
  for (const one of encodeAs(text, 'EUC-JP')) {
    if (one > 0x7f !== isJapanese) bytes.push(0x1b, ...(isJapanese ? [0x28, 0x42] : [0x24, 0x42]));
    isJapanese = one > 0x7f;
    bytes.push(one & 0x7f);
  }
  return Uint8Array.from(isJapanese ? [...bytes, 0x1b, 0x28, 0x42] : bytes);
}
