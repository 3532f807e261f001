import { visibleText } from './visible-text';

/**
 * Rows as CSV (RFC 4180, every cell quoted that needs it). A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it; `plainCell` takes it off again. What steers a terminal or turns the direction of writing is shown, not done.
 */
export function writeCsv(rows: readonly (readonly string[])[], bom = false): string {
  const lines = rows.map((row) => row.map(writeCell).join(','));
  return `${bom ? '\uFEFF' : ''}${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** A cell as it was before it was made harmless. */
export function plainCell(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠﹣﹢﹦﹫]/.test(cell) ? cell.slice(1) : cell;
}

function writeCell(cell: string): string {
  const text = visibleText(cell);
  const harmless = /^'*[=+\-@\t\r\n＝＋－＠﹣﹢﹦﹫]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
