import { plainText } from '../export/sheet-cells';
import { plainCell } from '../export/write-csv';

/** A row of a table, its cells by the names of their columns. */
export interface TableRow {
  /** The head counted as 1. */
  readonly number: number;
  /** Empty where there is none of that name. */
  cell(column: string): string;
}

/** What a table holds. */
export interface Table {
  readonly rows: readonly TableRow[];
  /** The names of its columns as they are compared; empty for one without a name. */
  readonly names: readonly string[];
  /** What stands in a column by its number, from the first row below the head on. */
  cellsOf(column: number): readonly string[];
}

/** A table by its head (`readCsv`); undefined if it has none of some columns, in any case. */
export function tableRows(rows: readonly (readonly string[])[], needed: readonly string[]): Table | undefined {
  const [head = [], ...others] = rows;
  const names = head.map((name) => plainText(name).toLowerCase());
  if (!needed.some((name) => names.includes(name))) return undefined;
  return {
    names,
    cellsOf: (column) => others.map((cells) => plainText(cells[column] ?? '')),
    rows: others.map((cells, i) => ({
      number: i + 2,
      cell: (column) => plainText(plainCell(cells[names.indexOf(column)] ?? '')),
    })),
  };
}
