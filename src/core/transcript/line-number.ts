import type { LineFacts, LineNumber } from './line-facts';
import { timePattern } from './time-stamp';

/** Where a document numbers its lines: at their beginning, at their end, and every line or every fifth. */
export type Margin = 'left' | 'right' | 'left-fifth' | 'right-fifth';

const stamp = String.raw`(?:\d{1,2}:\d{2}(?::\d{2}(?:[.:]\d{1,3})?)?)`;
const leading = new RegExp(String.raw`^(\s{0,40})(?:${stamp}[ \t]+)?(\d{1,5})(?:[ \t]+${timePattern}(?=\s))?(?=\s|$)`);
const trailing = new RegExp(String.raw`(?:^\s*|(?:\s\s|\t)\s*)((?:${stamp}[ \t]+)?(\d{1,3}))\s*$`);

/** The number that a line begins with. */
export function readLeadingNumber(line: string, margin: Margin | undefined): LineNumber | undefined {
  const match = isDigit(line.charCodeAt(line.length - line.trimStart().length)) ? leading.exec(line) : null;
  if (!match) return undefined;
  const value = Number(match[2]);
  const own = margin === 'left' || (margin === 'left-fifth' && value % 5 === 0);
  return { value, start: match[1]!.length, end: match[0].length, own };
}

/** The number that a line ends with, set off by several blanks. */
export function readTrailingNumber(line: string, margin: Margin | undefined): LineNumber | undefined {
  if (!isDigit(line.charCodeAt(line.trimEnd().length - 1))) return undefined;
  const match = trailing.exec(line.slice(-60));
  if (!match) return undefined;
  const value = Number(match[2]);
  const own = margin === 'right' || (margin === 'right-fifth' && value % 5 === 0);
  const end = line.trimEnd().length;
  return { value, start: end - match[1]!.length, end, own };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The part of a line between its own numbers. */
export function besideNumbers(words: string, { lineNumber, endNumber }: LineFacts): { start: number; end: number } {
  return { start: lineNumber?.own ? lineNumber.end : 0, end: endNumber?.own ? endNumber.start : words.length };
}
