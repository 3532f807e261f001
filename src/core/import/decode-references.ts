import { Parser } from 'htmlparser2';

/**
 * A text with its character references as the characters that they stand for (`&frac12;`, `&#8364;`, `&#x2F;`), as HTML names them. What
 * names none stays.
 */
export function decodeReferences(text: string): string {
  return text.includes('&') ? text.replace(reference, decode) : text;
}

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

function decode(one: string): string {
  let decoded = '';
  const parser = new Parser({ ontext: (text) => (decoded += text) }, { decodeEntities: true });
  parser.end(one);
  // Old names end without a semicolon, within longer ones too.
  return decoded.endsWith(';') ? one : decoded;
}
