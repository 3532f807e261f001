/**
 * Rows of a table as spreadsheets write it: with commas, semicolons or tabs, whichever the first line has most of outside of
 * quotes, with any line ends. Rows without anything in them are left out. A quotation mark that nothing closes is one of the text:
 * the rows below it are rows.
 */
export function readCsv(text: string): string[][] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let unclosed = 0;
  for (let i = 0; i < source.length; i++) {
    const one = source[i]!;
    const closing =
      one === '"' && cell === '' && unclosed < mostUnclosed ? findClosing(source, i, separator) : undefined;
    if (closing === -1) unclosed++;
    if (closing !== undefined && closing !== -1) {
      cell = source.slice(i + 1, closing).replaceAll('""', '"');
      i = closing;
    } else if (one === separator) {
      row.push(cell);
      cell = '';
    } else if (one === '\n' || one === '\r') {
      if (one === '\r' && source[i + 1] === '\n') i++;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += one;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows.filter((one) => one.some((value) => value.trim() !== ''));
}

/** Each is looked for to the end of the text; if there are more, the rest of the quotation marks are text. */
const mostUnclosed = 20;

/** The index of the mark that closes the one at `start`, with which the cell ends; -1 if there is none. */
function findClosing(text: string, start: number, separator: string): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  let next = at + 1;
  while (text[next] === ' ') next++;
  const isEnd = next >= text.length || text[next] === separator || text[next] === '\n' || text[next] === '\r';
  return isEnd ? at : -1;
}

function separatorOf(text: string): string {
  const [head = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1);
  const counts = [',', ';', '\t'].map((one) => [one, head.split(one).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
