/**
 * The text in double quotes that begins at `start`, and the offset behind its second quote; undefined if it doesn't end on its
 * line before `end`, or an escape in it is none.
 */
export function readDoubleQuoted(text: string, start: number, end: number): { value: string; end: number } | undefined {
  let close = start;
  let isEscaped = false;
  for (;;) {
    close = text.indexOf('"', close + 1);
    if (close < 0 || close >= end) return undefined;
    let backslashes = 0;
    while (text.charCodeAt(close - 1 - backslashes) === backslash) backslashes++;
    if (backslashes === 0) break;
    isEscaped = true;
    if (backslashes % 2 === 0) break;
  }
  const raw = text.slice(start + 1, close);
  if (raw.includes('\n') || raw.includes('\r')) return undefined;
  const value = isEscaped || raw.includes('\\') ? decodeEscapes(raw) : raw;
  return value === undefined ? undefined : { value, end: close + 1 };
}

const backslash = 92;

const escapes: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};
const escapeLengths: Record<string, number> = { x: 2, u: 4, U: 8 };

function decodeEscapes(raw: string): string | undefined {
  let value = '';
  let from = 0;
  for (let at = raw.indexOf('\\'); at >= 0; at = raw.indexOf('\\', from)) {
    value += raw.slice(from, at);
    const letter = raw[at + 1] ?? '';
    const length = Object.hasOwn(escapeLengths, letter) ? escapeLengths[letter] : undefined;
    if (length !== undefined) {
      const digits = raw.slice(at + 2, at + 2 + length);
      const code = /^[0-9a-fA-F]+$/.test(digits) && digits.length === length ? Number.parseInt(digits, 16) : Infinity;
      if (code > 0x10ffff) return undefined;
      value += String.fromCodePoint(code);
      from = at + 2 + length;
    } else {
      if (!Object.hasOwn(escapes, letter)) return undefined;
      value += escapes[letter];
      from = at + 2;
    }
  }
  return value + raw.slice(from);
}
