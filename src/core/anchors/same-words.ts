import { invisible } from './invisible';
import { isUnspacedUnit } from './is-unspaced-unit';

/**
 * True where two texts hold the same words, however they are set: white space of any kind and length, and where it's for looks
 * alone (beside Chinese and beside most signs), straight and curly quotation marks, kinds of dashes, invisible characters, accents
 * stored apart. Other letters, digits, signs of numbers, capitals and scripts are not the same.
 */
export function sameWords(a: string, b: string): boolean {
  return a === b || (!differPlainly(a, b) && typeset(a) === typeset(b));
}

/**
 * True if the first letters or digits that two texts don't share are others: no way of setting touches those of ASCII, so that
 * a look tells. False if something else than ASCII comes before. `isCaseless`: capitals are no other letters.
 */
export function differPlainly(a: string, b: string, isCaseless = false): boolean {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  let other = at;
  for (;;) {
    while (at < a.length && isPlainSign(a.charCodeAt(at))) at++;
    while (other < b.length && isPlainSign(b.charCodeAt(other))) other++;
    if (!endsPlainly(a, at) || !endsPlainly(b, other)) return false;
    if (at === a.length || other === b.length) return at < a.length || other < b.length;
    const differ = a.charCodeAt(at++) ^ b.charCodeAt(other++);
    // A letter differs from its capital by this bit alone, and no digit does from anything that isn't a sign.
    if (differ !== 0 && !(isCaseless && differ === 0x20)) return true;
  }
}

/** True for all of ASCII but letters and digits. */
function isPlainSign(unit: number): boolean {
  return unit < 0x80 && !isDigit(unit) && !isLetter(unit, '');
}

/** True at the end, and at a character of ASCII that no accent is stored behind. */
function endsPlainly(text: string, at: number): boolean {
  if (at === text.length) return true;
  return text.charCodeAt(at) < 0x80 && (at + 1 === text.length || text.charCodeAt(at + 1) < 0x300);
}

const plain = /^[\0-\x7f]*$/;
/** The letters of spaced scripts outside ASCII are whatever is no sign there, by and large. */
const signs = /[\u00a1-\u00bf\u00d7\u00f7\u2010-\u2bff]/;
const invisibleOnes = new RegExp(`${invisible}+`, 'gu');

/** A text in the one way of setting it that all ways are held against. */
export function typeset(words: string): string {
  let text = words;
  if (!plain.test(text)) {
    text = text
      .normalize('NFC')
      .replace(invisibleOnes, '')
      .replace(/[’‘‚‛ʼ´′]/g, "'")
      .replace(/[“”„‟″«»]/g, '"')
      .replace(/[‐‑‒–−]/g, '-')
      // Before a digit this is no minus, between two digits it is `to`.
      .replace(/(?:(?<=\d)|(?<!\d))[—―]+(?!\d)|(?<=\d)[—―]+(?=\d)/g, '-')
      .replace(/…+/g, '...');
  }
  text = text.replace(/-{2,}/g, '-').replace(/\.{3,}/g, '...');
  return text.replace(/\s+/g, (space, at: number) => (isBetweenWords(text, at, at + space.length) ? ' ' : ''));
}

/** True for white space without which what stands on both sides of it would be read as one word or number. */
function isBetweenWords(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (Number.isNaN(before) || Number.isNaN(after) || isUnspacedUnit(before) || isUnspacedUnit(after)) return false;
  if (isDigit(before)) return isDigit(after) || joinsDigits(after);
  if (joinsDigits(before)) return isDigit(after);
  if (joinsDigits(after)) return isDigit(text.charCodeAt(end + 1));
  return isLetter(before, text[start - 1]!) && isLetter(after, text[end]!);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Signs that make of digits beside them another number. */
function joinsDigits(unit: number): boolean {
  return ".,:'/+-·".includes(String.fromCharCode(unit));
}

function isLetter(unit: number, character: string): boolean {
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return !signs.test(character);
}
