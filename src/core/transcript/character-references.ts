/** Names that captions use, and what they stand for; those of letters are told by their marks. */
export const namedReferences: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  dollar: '$',
  percnt: '%',
  num: '#',
  deg: '°',
  permil: '‰',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  frac13: '⅓',
  frac23: '⅔',
  sup2: '²',
  sup3: '³',
  ordm: 'º',
  ordf: 'ª',
  le: '≤',
  ge: '≥',
  ne: '≠',
  times: '×',
  divide: '÷',
  plusmn: '±',
  minus: '−',
  micro: 'µ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  iexcl: '¡',
  iquest: '¿',
  szlig: 'ß',
  AElig: 'Æ',
  aelig: 'æ',
  Oslash: 'Ø',
  oslash: 'ø',
  OElig: 'Œ',
  oelig: 'œ',
  para: '¶',
  sect: '§',
};

const marks: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};

/** What HTML takes the numbers 128 to 159 for, as in Windows-1252 (`&#146;` is an apostrophe); a blank if for nothing. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The pattern of a reference; whether it names a character `readReference` tells. */
export const referencePattern = String.raw`&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,9});`;

/** The character that a reference of a page or captions stands for: `&amp;`, `&#36;`, `&eacute;`; undefined if it names none. */
export function readReference(reference: string): string | undefined {
  const name = reference.slice(1, -1);
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    if (code >= 0x80 && code < 0xa0) return windows.charAt(code - 0x80).trim() || undefined;
    // What steers, and halves of characters, stand for nothing.
    if (code === 0xa0) return ' ';
    return code < 0x20 || code === 0x7f || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff
      ? undefined
      : String.fromCodePoint(code);
  }
  const found = Object.hasOwn(namedReferences, name) ? namedReferences[name] : namedReferences[name.toLowerCase()];
  if (found !== undefined) return found;
  const mark = marks[name.slice(1)];
  const letter = mark && (name.charAt(0) + mark).normalize('NFC');
  return letter?.length === 1 ? letter : undefined;
}
