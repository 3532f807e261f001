import { plainText } from '../export/sheet-cells';
import { plainCell } from '../export/write-csv';

/** A row of a table, its cells by the names of their columns. */
export interface TableRow {
  /** The head counted as 1. */
  readonly number: number;
  /** Empty where there is none of that name. */
  cell(column: string): string;
}

/** The rows below the head (`readCsv`); undefined if the table has none of some columns, in any case. */
export function tableRows(rows: readonly (readonly string[])[], needed: readonly string[]): TableRow[] | undefined {
  const [head = [], ...others] = rows;
  const names = head.map((name) => plainText(name).toLowerCase());
  if (!needed.some((name) => names.includes(name))) return undefined;
  return others.map((cells, i) => ({
    number: i + 2,
    cell: (column) => plainText(plainCell(cells[names.indexOf(column)] ?? '')),
  }));
}
