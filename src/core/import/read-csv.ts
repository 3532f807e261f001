/**
 * Rows of a table as spreadsheets write it: with commas, semicolons or tabs, whichever the first line has most of outside of
 * quotes, with any line ends. Rows without anything in them are left out.
 */
export function readCsv(text: string): string[][] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < source.length; i++) {
    const one = source[i]!;
    if (isQuoted) {
      if (one !== '"') cell += one;
      else if (source[i + 1] === '"') cell += source[++i];
      else isQuoted = false;
    } else if (one === '"' && cell === '') isQuoted = true;
    else if (one === separator) {
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

function separatorOf(text: string): string {
  const [head = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1);
  const counts = [',', ';', '\t'].map((one) => [one, head.split(one).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
