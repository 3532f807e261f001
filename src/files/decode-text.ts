import type { FileProblem } from '../core/folder/file-problem';
import { localize } from '../core/text/localize';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** A file's bytes as text. */
export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  /** True where the bytes begin with a byte order mark. */
  readonly bom: boolean;
  readonly encoding: TextEncodingName;
}

const marks: readonly { readonly encoding: TextEncodingName; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  // Before UTF-16, whose mark begins so too.
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** A NUL among the first bytes is how git tells a binary file from a text. */
const lookedAtForNul = 8000;

/** V8 holds no longer string (2^29 - 24 units); one byte gives at most one unit. */
const largest = 0x1fff_ffe8;

/** Decodes UTF-8 with or without a byte order mark, UTF-16 and UTF-32 with one. Anything else is a problem, never a guess. */
export function decodeText(bytes: Uint8Array): DecodedText | { problem: FileProblem } {
  const problem = problemOfSize(bytes.length);
  if (problem) return { problem };
  const mark = marks.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
  const encoding = mark?.encoding ?? 'utf-8';
  if (encoding === 'utf-8' && bytes.subarray(0, lookedAtForNul).includes(0)) {
    const message = localize('This is a binary file, or UTF-16 without a byte order mark. Save it as UTF-8 text.');
    return { problem: { code: 'binary', message } };
  }
  if (encoding === 'utf-32le' || encoding === 'utf-32be') {
    const text = decodeUtf32(bytes, encoding === 'utf-32le');
    if (text !== undefined) return { text: text.slice(1), bom: true, encoding };
    return { problem: { code: 'binary', message: beginsLike('UTF-32') } };
  }
  try {
    // Node's own 'utf-16be' decoder is missing in builds with small ICU, and swapping two bytes is easy.
    const ordered = encoding === 'utf-16be' ? swapPairs(bytes) : bytes;
    const label = encoding === 'utf-8' ? 'utf-8' : 'utf-16le';
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(ordered);
    return { text: mark ? text.slice(1) : text, bom: mark !== undefined, encoding };
  } catch {
    const message = encoding === 'utf-8' ? notUtf8(firstBadLine(bytes)) : beginsLike('UTF-16');
    return { problem: { code: encoding === 'utf-8' ? 'not-utf8' : 'binary', message } };
  }
}

/** The problem with a file of so many bytes; undefined if it can be held as one text. */
export function problemOfSize(bytes: number): FileProblem | undefined {
  if (bytes <= largest) return undefined;
  return { code: 'too-large', message: localize('This file is larger than 512 MB, too large for a transcript.') };
}

function beginsLike(encoding: string): string {
  return localize('This file begins like {0} but is not. Save it with the encoding UTF-8.', encoding);
}

/**
 * UTF-32 with its mark. `stray`: what stands for what is no character; without it the text is undefined if some of it is none. No
 * decoder of Node or a browser has it.
 */
export function decodeUtf32(bytes: Uint8Array, isLittle: boolean, stray?: string): string | undefined {
  const isCut = bytes.length % 4 !== 0;
  if (isCut && stray === undefined) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let some: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    if (code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff)) some.push(code);
    else if (stray === undefined) return undefined;
    else some.push(stray.codePointAt(0)!);
    if (some.length === 4096) {
      parts.push(String.fromCodePoint(...some));
      some = [];
    }
  }
  return parts.join('') + String.fromCodePoint(...some) + (isCut ? stray : '');
}

/** The bytes with each two changed; an odd last byte is kept, so that the decoder finds it missing its half. */
function swapPairs(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes);
  for (let at = 0; at + 1 < swapped.length; at += 2) {
    swapped[at] = bytes[at + 1]!;
    swapped[at + 1] = bytes[at]!;
  }
  return swapped;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function notUtf8(line: number | undefined): string {
  return line === undefined
    ? localize('This file is not UTF-8. Save it with the encoding UTF-8.')
    : localize('This file is not UTF-8 (line {0}). Save it with the encoding UTF-8.', line);
}

/** The number of the first line whose bytes are no UTF-8; no character of UTF-8 holds the byte of a line end. */
export function firstBadLine(bytes: Uint8Array): number | undefined {
  for (let line = 1, start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const next = end < 0 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(start, next))) return line;
    start = next;
  }
  return undefined;
}
