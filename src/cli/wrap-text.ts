import { columns } from './printable';

/** What stays together: a word of an alphabet, or one Han character, with the marks that may not be parted from it. */
const piece =
  /[「『（《“]*(?:\p{Script=Han}|[^\s\p{Script=Han}「『（《“，。、：；？！）」』》”]+)[，。、：；？！）」』》”]*|\s+|./gu;

/**
 * Breaks every line of a text that is wider than a terminal, between words or Han characters. A line that is set in (a row of a
 * table) stays as it is.
 */
export function wrapText(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith(' ') ? line : wrapLine(line, width)))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const lines: string[] = [];
  let current = '';
  for (const [part] of line.matchAll(piece)) {
    if (current !== '' && columns(current + part.trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = '';
    }
    if (current !== '' || part.trim() !== '') current += part;
  }
  return [...lines, current.trimEnd()].join('\n');
}
