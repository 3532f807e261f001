/** Names that captions use, and what they stand for; those of letters are told by their marks. */
const named: Readonly<Record<string, string>> = {
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
  sup2: '²',
  sup3: '³',
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

/** The pattern of a reference; whether it names a character `readReference` tells. */
export const referencePattern = String.raw`&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,9});`;

/** The character that a reference of a page or captions stands for: `&amp;`, `&#36;`, `&eacute;`; undefined if it names none. */
export function readReference(reference: string): string | undefined {
  const name = reference.slice(1, -1);
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    // What steers, and halves of characters, stand for nothing.
    if (code === 0xa0) return ' ';
    return code < 0x20 || (code > 0x7e && code < 0xa0) || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff
      ? undefined
      : String.fromCodePoint(code);
  }
  const found = Object.hasOwn(named, name) ? named[name] : named[name.toLowerCase()];
  if (found !== undefined) return found;
  const mark = marks[name.slice(1)];
  const letter = mark && (name.charAt(0) + mark).normalize('NFC');
  return letter?.length === 1 ? letter : undefined;
}
