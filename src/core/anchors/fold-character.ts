import { invisible } from './invisible';
import { isSpace } from './is-space';
import type { simplifiedCharacters } from './simplified-characters';

declare const require: (name: './simplified-characters') => {
  readonly simplifiedCharacters: typeof simplifiedCharacters;
};

/** What `foldCharacter` gives for a character that is left out. */
export const leftOut = 1;

/** What has been folded already, by code; 0: not yet. */
let known: Uint16Array | undefined;
let simplified: ReadonlyMap<string, string> | undefined;

/**
 * The UTF-16 unit that one is searched as: a small letter for a capital, half width for full, simplified for traditional, one
 * quotation mark for all, a space for any white space but a line end. `leftOut` where it's nothing that a reader sees.
 */
export function foldCharacter(unit: number): number {
  known ??= new Uint16Array(0x10000);
  const found = known[unit]!;
  if (found !== 0) return found;
  const folded = foldUnit(unit);
  known[unit] = folded;
  return folded;
}

const quotes = '’‘‚‛ʼ´′';
const doubleQuotes = '“”„‟″«»「」『』';
/** Hyphens, dashes, the minus sign. */
const dashes = '‐‑‒–—―−';
const invisibleCharacter = new RegExp(invisible, 'u');
/** Signs for vowels that Arabic and Hebrew are written with or without. */
const vowelSigns = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u0652\u0670]/;

function foldUnit(unit: number): number {
  // Half of a pair is nothing by itself.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const character = String.fromCharCode(unit);
  if (character === '\n') return unit;
  if (invisibleCharacter.test(character) || vowelSigns.test(character)) return leftOut;
  if (isSpace(character, 0)) return 0x20;
  // Signs too have forms of full and half width, and for vertical lines.
  const narrow = oneUnit(character.normalize('NFKC')) ?? character;
  if (quotes.includes(narrow)) return 0x27;
  if (doubleQuotes.includes(narrow)) return 0x22;
  if (dashes.includes(narrow)) return 0x2d;
  if (narrow === '。') return 0x2e;
  if (narrow === '、') return 0x2c;
  const small = oneUnit(narrow.toLowerCase()) ?? narrow;
  return (simplify(small) ?? small).charCodeAt(0);
}

function oneUnit(text: string): string | undefined {
  return text.length === 1 ? text : undefined;
}

function simplify(character: string): string | undefined {
  if (character < '\u3400') return undefined;
  if (!simplified) {
    // A `require` in a function, since bundlers load the table only when a character is first looked for in it.
    const table = require('./simplified-characters').simplifiedCharacters;
    const pairs = new Map<string, string>();
    for (let at = 0; at < table.length; at += 2) pairs.set(table[at]!, table[at + 1]!);
    simplified = pairs;
  }
  return simplified.get(character);
}
